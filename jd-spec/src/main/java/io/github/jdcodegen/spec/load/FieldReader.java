package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.MappingReader.Named;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the fields of one object. */
final class FieldReader {
    private final TypeTable types;
    private final boolean sent;

    /**
     * A reader.
     *
     * @param types the named types
     * @param sent whether the object is sent; else it is answered
     */
    FieldReader(TypeTable types, boolean sent) {
        this.types = types;
        this.sent = sent;
    }

    /** The keys of the records that have such fields. */
    List<String> recordKeys() {
        return sent ? Keys.RECORD : Keys.ANSWERED_RECORD;
    }

    /** The fields under {@code fields}. */
    List<Field> fields(MappingReader object) {
        var fields = object.each("fields", Keys.FIELD, this::field);
        if (fields.size() > JavaRules.MAX_COMPONENTS) {
            object.problem(
                    "fields",
                    "An object has " + fields.size() + " fields; at most " + JavaRules.MAX_COMPONENTS
                            + " are possible in Java",
                    "Leave out what you do not need, or make it one field of type map<json>.");
        }
        checkNames(fields, object.problems());
        checkSpellings(fields, object.problems());
        return fields;
    }

    private Field field(Named named) {
        var entries = named.entries();
        if (!entries.has("type")) {
            entries.problems().add(named.location(), "\"type\" is missing", "Add it.");
        }
        var type = types.read(entries, "type");
        var encoding = entries.word("encoding", Encoding.class, Encoding::keyword);
        var field = Field.builder(named.name(), type == null ? Scalar.JSON : type)
                .name(entries.text("name"))
                .also(entries.texts("also"))
                .required(entries.flag("required", false))
                .constant(entries.text("const"))
                .encoding(encoding == null ? Encoding.PLAIN : encoding)
                .doc(entries.prose("doc"))
                .limits(limits(entries))
                .unit(entries.text("unit"))
                .example(entries.text("example"))
                .personal(entries.flag("personal", false))
                .encrypted(entries.flag("encrypted", false))
                .secret(entries.flag("secret", false))
                .deprecated(entries.part("deprecated", Keys.DEPRECATED, PartReaders::deprecation))
                .note(entries.text("note"))
                .guessed(PartReaders.guessed(entries, Keys.FIELD))
                .location(named.location())
                .build();
        if (field.name() != null && !Names.canServe(field.name())) {
            entries.problem(
                    "name",
                    "\"" + field.name() + "\" cannot be a name in Java",
                    "Write, for example, " + Names.proposal(field.wireName(), Set.of()) + ".");
        }
        if (type != null) {
            FieldChecks.check(types, sent, field, entries);
        }
        return field;
    }

    private static Limits limits(MappingReader entries) {
        var level = entries.word("level", Level.class, Level::keyword);
        return new Limits(
                entries.number("min"),
                entries.number("max"),
                entries.count("minLength"),
                entries.count("maxLength"),
                entries.text("pattern"),
                entries.count("minItems"),
                entries.count("maxItems"),
                level == null ? Level.ERROR : level);
    }

    /** Reports fields without a name in Java, and two fields with the same name. Users do not see constants. */
    private static void checkNames(List<Field> fields, Problems problems) {
        var members = NameRegistry.ofMembers(problems::add);
        var legal = fields.stream()
                .filter(field -> field.constant() == null && Names.canServe(field.neutralName()))
                .toList();
        for (var field : legal) {
            members.take(
                    Names.member(field.neutralName()),
                    "\"" + field.wireName() + "\"",
                    field.location(),
                    free -> "Add, for example, name: " + Names.proposal(field.wireName(), members.names()) + ".");
        }
        for (var field : fields) {
            var wire = field.wireName();
            if (wire.isEmpty() || wire.length() > Names.MAX_LENGTH) {
                problems.add(
                        field.location(),
                        "A wire name has " + wire.length() + " characters; 1 to " + Names.MAX_LENGTH + " are possible",
                        "Write the name that is on the wire.");
            } else if (field.name() == null && field.constant() == null && !Names.canServe(wire)) {
                problems.add(
                        field.location(),
                        "The wire name \"" + wire + "\" cannot be a name in Java, and there is no \"name\"",
                        "Add, for example, name: " + Names.proposal(wire, members.names()) + ".");
            }
        }
    }

    /** Reports spellings on the wire that belong to two fields. */
    private static void checkSpellings(List<Field> fields, Problems problems) {
        var owners = new HashMap<String, Field>();
        for (var field : fields) {
            Stream.concat(Stream.of(field.wireName()), field.also().stream()).forEach(spelling -> {
                var owner = owners.putIfAbsent(spelling, field);
                if (owner != null) {
                    problems.add(
                            field.location(),
                            "\"" + spelling + "\" is a spelling of \"" + owner.wireName() + "\" (line "
                                    + owner.location().line() + ") already",
                            "Remove one of the two.");
                }
            });
        }
    }
}
