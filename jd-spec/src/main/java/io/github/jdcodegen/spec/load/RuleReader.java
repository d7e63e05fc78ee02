package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rules between the fields of one object. */
final class RuleReader {
    private static final Set<Type> TIMES = Set.of(Scalar.DATETIME, Scalar.DATE, Scalar.EPOCH_MILLIS);

    private final MappingReader entries;
    private final SortedMap<String, Field> fields;
    private final TypeTable types;

    private RuleReader(MappingReader entries, SortedMap<String, Field> fields, TypeTable types) {
        this.entries = entries;
        this.fields = fields;
        this.types = types;
    }

    /** The rules under {@code rules} between those fields. */
    static List<Rule> rules(MappingReader object, List<Field> fields, TypeTable types) {
        var byName = new TreeMap<String, Field>();
        fields.forEach(field -> byName.put(field.wireName(), field));
        return object.items("rules")
                .flatMap(item -> object.mapping(item).stream())
                .flatMap(mapping -> rule(mapping, byName, types, object.problems()).stream())
                .toList();
    }

    private static Optional<Rule> rule(
            Mapping mapping, SortedMap<String, Field> fields, TypeTable types, Problems problems) {
        var kinds = Keys.RULES.keySet().stream()
                .filter(kind -> mapping.entry(kind).isPresent())
                .toList();
        if (kinds.size() != 1) {
            problems.add(
                    mapping.location(),
                    kinds.isEmpty() ? "A rule says nothing" : "A rule says several things: " + String.join(", ", kinds),
                    "Write exactly one of: " + String.join(", ", Keys.RULES.keySet()) + ".");
            return Optional.empty();
        }
        var kind = kinds.get(0);
        var reader = new RuleReader(
                MappingReader.of(mapping, Objects.requireNonNull(Keys.RULES.get(kind)), problems), fields, types);
        return Optional.of(reader.rule(kind));
    }

    private Rule rule(String kind) {
        return switch (kind) {
            case "max-span" -> maxSpan();
            case "given" -> given();
            case "required" ->
                new Rule.Required(names("required"), level(), when(), entries.prose("doc"), entries.location());
            default ->
                new Rule.Forbidden(names("forbidden"), level(), when(), entries.prose("doc"), entries.location());
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
        var names = names("given");
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
        if (!names.isEmpty() && (rule.min() > rule.max() || rule.max() > names.size())) {
            entries.problem(
                    "given",
                    "Of " + names.size() + " fields, " + rule.min() + " to " + rule.max() + " cannot be given",
                    "Mend \"min\" and \"max\".");
        }
        return rule;
    }

    private String time(String key) {
        var name = entries.text(key);
        if (name == null) {
            return "";
        }
        var field = field(key, name);
        if (field != null && !TIMES.contains(field.type())) {
            entries.problem(
                    key,
                    "\"" + name + "\" is of type " + field.type() + ", not a time",
                    "Name a field of type datetime, date or epoch-millis.");
        }
        return name;
    }

    private List<String> names(String key) {
        var names = entries.texts(key);
        if (names.isEmpty()) {
            entries.problem(key, "\"" + key + "\" names no field", "Name some, or remove the rule.");
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                entries.problem(key, "\"" + name + "\" stands here twice", "Remove one of the two.");
            }
            field(key, name);
        }
        return names;
    }

    /** Returns the field of that name. If there is none, that is a problem and the result is {@code null}. */
    private @Nullable Field field(String key, String name) {
        var field = fields.get(name);
        if (field == null) {
            entries.problem(key, "The object has no field \"" + name + "\"", Problems.suggest(name, fields.keySet()));
        }
        return field;
    }

    private Map<String, List<String>> when() {
        var when = entries.textsMap("when");
        when.forEach((name, values) -> {
            var field = field("when", name);
            if (field != null) {
                checkCondition(field, values);
            }
        });
        return when;
    }

    private void checkCondition(Field field, List<String> values) {
        if (values.isEmpty()) {
            entries.problem("when", "\"" + field.wireName() + "\" has no values here", "Write some.");
        }
        var known = types.values(field.type());
        values.stream()
                .filter(value -> !known.isEmpty() && !known.contains(value))
                .forEach(value -> entries.problem(
                        "when", "\"" + value + "\" is no value of " + field.type(), Problems.suggest(value, known)));
    }

    private Level level() {
        var level = entries.word("level", Level.class, Level::keyword);
        return level == null ? Level.ERROR : level;
    }
}
