package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rules between the fields of one object. */
final class RuleReader {
    private static final Set<Scalar> TIMES = Set.of(Scalar.DATETIME, Scalar.DATE, Scalar.EPOCH_MILLIS);

    private final Entries entries;
    private final Map<String, Field> fields;

    private RuleReader(Entries entries, Map<String, Field> fields) {
        this.entries = entries;
        this.fields = fields;
    }

    /** The rules under {@code rules} between those fields. */
    static List<Rule> rules(Entries object, List<Field> fields) {
        var byName = fields.stream().collect(Collectors.toMap(Field::wireName, field -> field));
        return object.items("rules")
                .flatMap(item -> object.mapping(item).stream())
                .flatMap(mapping -> Stream.ofNullable(
                        new RuleReader(Entries.of(mapping, Keys.RULE, object.problems()), byName).rule()))
                .toList();
    }

    private @Nullable Rule rule() {
        var kinds = Keys.RULE_KINDS.keySet().stream().filter(entries::has).toList();
        if (kinds.size() != 1) {
            entries.problems()
                    .add(
                            entries.location(),
                            kinds.isEmpty()
                                    ? "A rule says nothing"
                                    : "A rule says several things: " + String.join(", ", kinds),
                            "Write exactly one of: " + String.join(", ", Keys.RULE_KINDS.keySet()) + ".");
            return null;
        }
        var kind = kinds.get(0);
        Keys.RULE_KINDS.forEach((other, keys) -> {
            if (!other.equals(kind)) {
                keys.stream()
                        .filter(key -> !Keys.RULE_KINDS.get(kind).contains(key))
                        .filter(entries::has)
                        .forEach(key ->
                                entries.problem(key, "\"" + key + "\" does not belong to " + kind, "Remove it."));
            }
        });
        return switch (kind) {
            case "max-span" -> maxSpan();
            case "given" -> given();
            case "required" ->
                new Rule.Required(known("required"), level(), when(), entries.prose("doc"), entries.location());
            default ->
                new Rule.Forbidden(known("forbidden"), level(), when(), entries.prose("doc"), entries.location());
        };
    }

    private Rule maxSpan() {
        entries.require("from", "to");
        var max = entries.textOrEmpty("max-span");
        if (entries.text("max-span") != null && !isSpan(max)) {
            entries.problem(
                    "max-span", "\"" + max + "\" is no ISO-8601 span of time", "Write, for example, P1M, P7D or PT1H.");
        }
        return new Rule.MaxSpan(
                max, time("from"), time("to"), level(), when(), entries.prose("doc"), entries.location());
    }

    private static boolean isSpan(String text) {
        try {
            return text.contains("T")
                    ? !Duration.parse(text).isNegative()
                            && !Duration.parse(text).isZero()
                    : !Period.parse(text).isNegative() && !Period.parse(text).isZero();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Rule given() {
        var names = known("given");
        var min = entries.count("min");
        var max = entries.count("max");
        var rule = new Rule.Given(
                names,
                min == null ? 1 : min,
                max == null ? names.size() : max,
                level(),
                when(),
                entries.prose("doc"),
                entries.location());
        if (rule.min() > rule.max() || rule.max() > names.size()) {
            entries.problem(
                    "given",
                    "Of " + names.size() + " fields, " + rule.min() + " to " + rule.max() + " cannot be given",
                    "Mend \"min\" and \"max\".");
        }
        return rule;
    }

    private String time(String key) {
        var name = entries.textOrEmpty(key);
        var field = fields.get(name);
        if (!name.isEmpty()
                && isKnown(key, name)
                && field != null
                && !(field.type() instanceof Scalar scalar && TIMES.contains(scalar))) {
            entries.problem(
                    key,
                    "\"" + name + "\" is of type " + field.type() + ", not a time",
                    "Name a datetime or date field.");
        }
        return name;
    }

    private List<String> known(String key) {
        var names = entries.texts(key);
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                entries.problem(key, "\"" + name + "\" stands here twice", "Remove one of the two.");
            }
            isKnown(key, name);
        }
        return names;
    }

    private boolean isKnown(String key, String name) {
        if (fields.containsKey(name)) {
            return true;
        }
        entries.problem(
                key,
                "The object has no field \"" + name + "\"",
                Problems.suggest(name, fields.keySet().stream().sorted().toList()));
        return false;
    }

    private Map<String, List<String>> when() {
        var when = entries.textsMap("when");
        when.keySet().forEach(name -> isKnown("when", name));
        return when;
    }

    private Level level() {
        var level = entries.word("level", Level.class, Level::keyword);
        return level == null ? Level.ERROR : level;
    }
}
