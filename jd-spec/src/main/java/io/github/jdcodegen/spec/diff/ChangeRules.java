package io.github.jdcodegen.spec.diff;

import static io.github.jdcodegen.spec.diff.ChangeLevel.ADDITION;
import static io.github.jdcodegen.spec.diff.ChangeLevel.BEHAVIOUR;
import static io.github.jdcodegen.spec.diff.ChangeLevel.JAVA_SOURCE;
import static io.github.jdcodegen.spec.diff.ChangeLevel.TEXT;
import static io.github.jdcodegen.spec.diff.ChangeLevel.WIRE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The table of rules by which changes are judged. Of several that fit, the first counts. */
final class ChangeRules {
    /** A method that came: told without a difference, since there is nothing to compare. */
    static final String METHOD_ADDED = "method-added";

    /** A method that went. */
    static final String METHOD_REMOVED = "method-removed";

    /** The keys that are not compared, each with its reason. */
    static final Map<String, String> NOT_COMPARED = Map.of(
            "jd", "the version of the language, which is the same for all that can be read",
            "method", "methods are paired by it",
            "source", "where the facts come from, not what they are",
            "importer", "where the facts come from, not what they are",
            "stamp", "whether somebody has edited the file, not what it says",
            "guessed", "how sure a fact is, not what it is; a fact that changes is told itself");

    /** The keys of a gateway that are not compared. */
    static final Map<String, String> NOT_COMPARED_OF_GATEWAYS = Map.of(
            "name", "it is told as the gateway of the method", "version", "it is told as the version of the method");

    private static final Set<Place> FIELDS = Set.of(Place.SENT_FIELD, Place.READ_FIELD);

    static final List<ChangeRule> ALL = List.of(
            // What a method is.
            changed(
                    "group-changed",
                    Place.METHOD,
                    "group",
                    JAVA_SOURCE,
                    "The method is in another package and facade."),
            judged(
                    "name-changed",
                    Set.of(Place.METHOD, Place.SENT_FIELD, Place.READ_FIELD, Place.VALUE),
                    "name",
                    JavaVerdict::name,
                    "Another name in Java, unless both give the same."),
            changed("gateway-changed", Place.METHOD, "gateway", WIRE, "The method is called through another gateway."),
            changed("version-changed", Place.METHOD, "version", WIRE, "Another version of the method is called."),
            changed("auth-changed", Place.METHOD, "auth", BEHAVIOUR, "The method needs another kind of token."),
            changed(
                    "access-changed",
                    Place.METHOD,
                    "access",
                    BEHAVIOUR,
                    "Whether the method changes data, and so whether it is repeated."),
            changed("layout-changed", Place.METHOD, "layout", WIRE, "The request is laid out in another way."),
            changed("approval-changed", Place.METHOD, "approval", TEXT, "JD asks for another permission."),
            changed("examples-changed", Place.METHOD, "examples", TEXT, "Other examples."),
            // Fields.
            whole(
                    "field-added",
                    FIELDS,
                    Difference::added,
                    JavaVerdict::fieldAdded,
                    "field-removed",
                    "A field came. A required one makes the checks refuse what they let pass; a constant is sent."),
            whole(
                    "field-removed",
                    FIELDS,
                    Difference::removed,
                    JavaVerdict::fieldRemoved,
                    "field-added",
                    "A field went, and its Java with it."),
            judged(
                    "type-changed",
                    Set.of(Place.SENT_FIELD, Place.READ_FIELD, Place.ENUM),
                    "type",
                    JavaVerdict::type,
                    "Another type. Both kinds of time are one type in Java; an enum keeps its Java."),
            pair(
                    "required-added",
                    FIELDS,
                    Set.of("required"),
                    Difference::added,
                    ChangeRules::checked,
                    "required-removed",
                    "The field is required now."),
            pair(
                    "required-removed",
                    FIELDS,
                    Set.of("required"),
                    Difference::removed,
                    ChangeRules::checked,
                    "required-added",
                    "The field is not required any more."),
            judged(
                    "constant-changed",
                    FIELDS,
                    "const",
                    JavaVerdict::constant,
                    "Another constant is sent. A field that becomes one leaves the Java."),
            changed("encoding-changed", FIELDS, "encoding", WIRE, "The value has another form on the wire."),
            changed("format-changed", FIELDS, "format", WIRE, "The value has another format on the wire."),
            changed("default-changed", FIELDS, "default", BEHAVIOUR, "Another value holds where none is given."),
            changed("spellings-changed", FIELDS, "also", BEHAVIOUR, "Other spellings are accepted on reading."),
            pair(
                    "limit-narrowed",
                    FIELDS,
                    Limits.KEYS,
                    Limits::narrowed,
                    ChangeRules::checked,
                    "limit-widened",
                    "A limit came, lets less through, or is no mere advice any more. Another pattern counts so."),
            pair(
                    "limit-widened",
                    FIELDS,
                    Limits.KEYS,
                    difference -> !Limits.narrowed(difference),
                    ChangeRules::checked,
                    "limit-narrowed",
                    "A limit went, lets more through, or is mere advice now."),
            changed(
                    "masking-changed",
                    FIELDS,
                    Set.of("personal", "secret"),
                    BEHAVIOUR,
                    "Whether the value is masked where it is printed."),
            changed("encryption-changed", FIELDS, "encrypted", BEHAVIOUR, "Whether JD encrypts the value."),
            changed("unit-changed", FIELDS, "unit", BEHAVIOUR, "The number counts something else."),
            changed("example-changed", FIELDS, "example", TEXT, "Another example."),
            // Types.
            whole(
                    "type-added",
                    Set.of(Place.SENT_RECORD, Place.READ_RECORD, Place.ENUM),
                    Difference::added,
                    always(ADDITION),
                    "type-removed",
                    "A class came."),
            whole(
                    "type-removed",
                    Set.of(Place.SENT_RECORD, Place.READ_RECORD, Place.ENUM),
                    Difference::removed,
                    always(JAVA_SOURCE),
                    "type-added",
                    "A class went, or nothing uses it any more."),
            whole(
                    "type-replaced",
                    Set.of(Place.ENUM),
                    ChangeRules::always,
                    always(JAVA_SOURCE),
                    ChangeRule.ITSELF,
                    "A record became an enum, or the other way round."),
            whole(
                    "value-added",
                    Set.of(Place.VALUE),
                    Difference::added,
                    always(ADDITION),
                    "value-removed",
                    "An enum has another constant."),
            whole(
                    "value-removed",
                    Set.of(Place.VALUE),
                    Difference::removed,
                    JavaVerdict::valueRemoved,
                    "value-added",
                    "An enum has a constant less."),
            changed("value-use-changed", Place.VALUE, "for", TEXT, "The value is for others."),
            // Rules between fields.
            pair(
                    "rule-added",
                    Set.of(Place.REQUEST, Place.SENT_RECORD),
                    Set.of("rules"),
                    Difference::added,
                    always(BEHAVIOUR),
                    "rule-removed",
                    "The checks have another rule."),
            pair(
                    "rule-removed",
                    Set.of(Place.REQUEST, Place.SENT_RECORD),
                    Set.of("rules"),
                    Difference::removed,
                    always(BEHAVIOUR),
                    "rule-added",
                    "The checks have a rule less."),
            changed(
                    "rule-changed",
                    Set.of(Place.REQUEST, Place.SENT_RECORD),
                    Set.of("rules"),
                    BEHAVIOUR,
                    "A rule between fields says something else."),
            // The answer.
            judged(
                    "result-changed",
                    Set.of(Place.RESPONSE),
                    "result",
                    JavaVerdict::result,
                    "The root of the answer has another name."),
            changed(
                    "response-type-changed",
                    Place.RESPONSE,
                    "type",
                    JAVA_SOURCE,
                    "The answer itself is of another type."),
            changed(
                    "outcome-changed",
                    Set.of(Place.RESPONSE, Place.GATEWAY),
                    Set.of("outcome"),
                    BEHAVIOUR,
                    "Failure is told in another way."),
            // Paging.
            whole(
                    "paging-added",
                    Set.of(Place.PAGING),
                    Difference::added,
                    always(ADDITION),
                    "paging-removed",
                    "The facade has a method that reads all pages."),
            whole(
                    "paging-removed",
                    Set.of(Place.PAGING),
                    Difference::removed,
                    always(JAVA_SOURCE),
                    "paging-added",
                    "The facade has no method any more that reads all pages."),
            judged(
                    "paging-items-changed",
                    Set.of(Place.PAGING),
                    "items",
                    JavaVerdict::items,
                    "The items of a page are another list."),
            changed(
                    "paging-changed",
                    Set.of(Place.PAGING),
                    Set.of("style", "page", "size", "first", "total", "hasMore", "next", "most"),
                    BEHAVIOUR,
                    "Pages are asked for, or counted, in another way."),
            // Error codes.
            whole(
                    "error-added",
                    Set.of(Place.ERROR),
                    Difference::added,
                    ChangeRules::error,
                    "error-removed",
                    "An error code is documented. Its kind tells programs what to do."),
            whole(
                    "error-removed",
                    Set.of(Place.ERROR),
                    Difference::removed,
                    ChangeRules::error,
                    "error-added",
                    "An error code is not documented any more."),
            changed("error-kind-changed", Place.ERROR, "kind", BEHAVIOUR, "The error is one of another kind."),
            changed("error-confirmed-changed", Place.ERROR, "confirmed", TEXT, "How sure the code is."),
            // Gateways.
            changed(
                    "protocol-changed",
                    Set.of(Place.GATEWAY),
                    Set.of("protocol", "parameter", "system"),
                    WIRE,
                    "The gateway is called in another way."),
            changed(
                    "envelope-changed",
                    Set.of(Place.ENVELOPE),
                    Set.of("keys", "results", "text", "errorKeys", "code", "ok", "messages"),
                    BEHAVIOUR,
                    "What stands around the content of an answer is read in another way."),
            whole(
                    "endpoint-added",
                    Set.of(Place.ENDPOINT),
                    Difference::added,
                    always(ADDITION),
                    "endpoint-removed",
                    "The gateway has another address."),
            whole(
                    "endpoint-removed",
                    Set.of(Place.ENDPOINT),
                    Difference::removed,
                    always(WIRE),
                    "endpoint-added",
                    "The gateway has an address less."),
            changed("endpoint-changed", Place.ENDPOINT, "url", WIRE, "Calls go to another address."),
            changed("endpoint-confirmed-changed", Place.ENDPOINT, "confirmed", TEXT, "How sure the address is."),
            // Texts.
            changed(
                    "deprecation-changed",
                    Set.of(Place.METHOD, Place.SENT_FIELD, Place.READ_FIELD, Place.VALUE),
                    Set.of("deprecated"),
                    TEXT,
                    "Whether, and why, it is not to be used any more; javac may warn."),
            changed(
                    "text-changed",
                    Set.of(Place.values()),
                    Set.of("title", "doc", "advice", "en", "zh", "note"),
                    TEXT,
                    "Another text for people."));

    /** Judges keys that no rule knows. A test holds that the language has none; a caller is warned all the same. */
    private static final ChangeRule ANY = rule(
            "key-changed",
            Set.of(Place.values()),
            Set.of(),
            ChangeRules::always,
            always(BEHAVIOUR),
            ChangeRule.ITSELF,
            "A key that no rule knows has changed.");

    private ChangeRules() {}

    /** The rule that judges a difference. */
    static ChangeRule of(Difference difference) {
        return ALL.stream().filter(rule -> rule.judges(difference)).findFirst().orElse(ANY);
    }

    /** Whether a key is compared at all. */
    static boolean isCompared(Difference difference) {
        return !NOT_COMPARED.containsKey(difference.key())
                && !(difference.place() == Place.GATEWAY && NOT_COMPARED_OF_GATEWAYS.containsKey(difference.key()));
    }

    /** Only requests are checked. */
    private static ChangeLevel checked(Difference difference) {
        return difference.place() == Place.SENT_FIELD ? BEHAVIOUR : TEXT;
    }

    private static ChangeLevel error(Difference difference) {
        var has = JavaVerdict.has(Objects.requireNonNullElse(difference.before(), difference.after()), "kind");
        return has || difference.removed() ? BEHAVIOUR : ADDITION;
    }

    private static boolean always(Difference difference) {
        return true;
    }

    private static Function<Difference, ChangeLevel> always(ChangeLevel level) {
        return difference -> level;
    }

    private static ChangeRule changed(String id, Place place, String key, ChangeLevel level, String meaning) {
        return changed(id, Set.of(place), Set.of(key), level, meaning);
    }

    private static ChangeRule changed(String id, Set<Place> places, String key, ChangeLevel level, String meaning) {
        return changed(id, places, Set.of(key), level, meaning);
    }

    private static ChangeRule changed(
            String id, Set<Place> places, Set<String> keys, ChangeLevel level, String meaning) {
        return rule(id, places, keys, ChangeRules::always, always(level), ChangeRule.ITSELF, meaning);
    }

    private static ChangeRule judged(
            String id, Set<Place> places, String key, Function<Difference, ChangeLevel> level, String meaning) {
        return rule(id, places, Set.of(key), ChangeRules::always, level, ChangeRule.ITSELF, meaning);
    }

    private static ChangeRule whole(
            String id,
            Set<Place> places,
            Predicate<Difference> when,
            Function<Difference, ChangeLevel> level,
            String mirror,
            String meaning) {
        return rule(id, places, Set.of(""), when, level, mirror, meaning);
    }

    private static ChangeRule pair(
            String id,
            Set<Place> places,
            Set<String> keys,
            Predicate<Difference> when,
            Function<Difference, ChangeLevel> level,
            String mirror,
            String meaning) {
        return rule(id, places, keys, when, level, mirror, meaning);
    }

    private static ChangeRule rule(
            String id,
            Set<Place> places,
            Set<String> keys,
            Predicate<Difference> when,
            Function<Difference, ChangeLevel> level,
            String mirror,
            String meaning) {
        return new ChangeRule(id, places, keys, when, level, mirror, meaning);
    }
}
