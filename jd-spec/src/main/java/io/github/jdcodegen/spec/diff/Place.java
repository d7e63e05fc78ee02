package io.github.jdcodegen.spec.diff;

import static java.util.Map.entry;

import io.github.jdcodegen.spec.model.Keys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of mappings that a method is described by. For each it is known which keys hold further mappings. */
enum Place {
    METHOD("a method", Keys.API),
    REQUEST("a request", Keys.REQUEST),
    RESPONSE("a response", Keys.RESPONSE),
    SENT_FIELD("a field of a request", Keys.FIELD),
    READ_FIELD("a field of a response", Keys.FIELD),
    SENT_RECORD("a record of a request", Keys.RECORD),
    READ_RECORD("a record of a response", Keys.ANSWERED_RECORD),
    ENUM("an enum", Keys.ENUM),
    VALUE("a value of an enum", Keys.VALUE),
    PAGING("the paging", Keys.PAGING),
    ERROR("an error code", Keys.ERROR),
    GROUP("a group", List.of("title", "doc")),
    GATEWAY("a gateway", Keys.GATEWAY),
    ENVELOPE("an envelope", Keys.ENVELOPE),
    ENDPOINT("an address of a gateway", Keys.ENDPOINT);

    private static final Map<Place, Map<String, Part>> PARTS = Map.ofEntries(
            entry(
                    METHOD,
                    Map.of(
                            "title",
                            Part.text(),
                            "doc",
                            Part.text(),
                            "request",
                            Part.one(REQUEST),
                            "response",
                            Part.one(RESPONSE),
                            "paging",
                            Part.optional(PAGING),
                            "errors",
                            Part.each(ERROR),
                            "types",
                            Part.each(ENUM),
                            MethodTree.GROUP,
                            Part.one(GROUP),
                            MethodTree.GATEWAY,
                            Part.one(GATEWAY))),
            entry(
                    REQUEST,
                    Map.of("fields", Part.each(SENT_FIELD), "types", Part.each(SENT_RECORD), "rules", Part.rules())),
            entry(RESPONSE, Map.of("fields", Part.each(READ_FIELD), "types", Part.each(READ_RECORD))),
            entry(SENT_FIELD, Map.of("doc", Part.text())),
            entry(READ_FIELD, Map.of("doc", Part.text())),
            entry(SENT_RECORD, Map.of("doc", Part.text(), "fields", Part.each(SENT_FIELD), "rules", Part.rules())),
            entry(READ_RECORD, Map.of("doc", Part.text(), "fields", Part.each(READ_FIELD))),
            entry(ENUM, Map.of("doc", Part.text(), "values", Part.each(VALUE))),
            entry(ERROR, Map.of("advice", Part.text())),
            entry(GROUP, Map.of("title", Part.text(), "doc", Part.text())),
            entry(
                    GATEWAY,
                    Map.of(
                            "title", Part.text(),
                            "doc", Part.text(),
                            "envelope", Part.one(ENVELOPE),
                            "endpoints", Part.each(ENDPOINT),
                            "errors", Part.each(ERROR))),
            entry(ENDPOINT, Map.of("doc", Part.text())));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // The lists of Keys are immutable.
    private final List<String> keys;

    Place(String words, List<String> keys) {
        this.words = words;
        this.keys = keys;
    }

    /** What it is, for people. */
    String words() {
        return words;
    }

    /** The keys that the language has here. */
    List<String> keys() {
        return keys;
    }

    /** What stands under a key, or {@code null} if it is a value that is compared as a whole. */
    @Nullable
    Part part(String key) {
        return PARTS.getOrDefault(this, Map.of()).get(key);
    }

    /** How the parts under a key are compared. */
    enum Form {
        /** One mapping, which is empty if it is absent. */
        ONE,
        /** One mapping, which comes and goes as a whole. */
        OPTIONAL,
        /** Mappings by name, each of which comes and goes. */
        EACH,
        /** A text by language. */
        TEXT,
        /** The rules between fields. */
        RULES
    }

    /**
     * What stands under a key.
     *
     * @param form how it is compared
     * @param place what each mapping there is; {@code null} for texts and rules
     */
    record Part(Form form, @Nullable Place place) {
        static Part one(Place place) {
            return new Part(Form.ONE, place);
        }

        static Part optional(Place place) {
            return new Part(Form.OPTIONAL, place);
        }

        static Part each(Place place) {
            return new Part(Form.EACH, place);
        }

        static Part text() {
            return new Part(Form.TEXT, null);
        }

        static Part rules() {
            return new Part(Form.RULES, null);
        }
    }
}
