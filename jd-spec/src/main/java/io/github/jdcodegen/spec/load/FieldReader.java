package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Entries.Named;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one object. */
final class FieldReader {
    /** More components than this a Java record cannot have. */
    private static final int MAX_FIELDS = 254;

    private static final Set<Scalar> NUMBERS = Set.of(Scalar.INT, Scalar.LONG, Scalar.DECIMAL);

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

    /** The fields under {@code fields}. */
    List<Field> fields(Entries object) {
        var fields = object.each("fields", Keys.FIELD, this::field);
        if (fields.size() > MAX_FIELDS) {
            object.problem(
                    "fields",
                    "An object has " + fields.size() + " fields; at most " + MAX_FIELDS + " are possible in Java",
                    "Leave out what you do not need, or make it one field of type map<json>.");
        }
        refuseMeetings(fields, object.problems());
        return fields;
    }

    private Field field(Named named) {
        var entries = named.entries();
        if (!entries.has("type")) {
            entries.problems().add(named.location(), "\"type\" is missing", "Add it.");
        }
        var type = types.read(entries, "type");
        var encoding = entries.word("encoding", Encoding.class, Encoding::keyword);
        var field = new Field(
                named.name(),
                entries.text("name"),
                entries.texts("also"),
                type == null ? Scalar.JSON : type,
                entries.flag("required", false),
                entries.text("const"),
                encoding == null ? Encoding.PLAIN : encoding,
                entries.prose("doc"),
                limits(entries),
                entries.text("unit"),
                entries.text("example"),
                entries.flag("personal", false),
                entries.flag("secret", false),
                entries.part("deprecated", Keys.DEPRECATED, Parts::deprecation),
                entries.text("note"),
                Parts.guessed(entries, Keys.FIELD),
                named.location());
        checkName(field, entries);
        if (type != null) {
            checkEncoding(field, entries);
            checkConstant(field, entries);
            checkLimits(field, entries);
        }
        return field;
    }

    private static Limits limits(Entries entries) {
        var level = entries.word("level", Level.class, Level::keyword);
        var limits = new Limits(
                entries.number("min"),
                entries.number("max"),
                entries.count("minLength"),
                entries.count("maxLength"),
                entries.text("pattern"),
                entries.count("minItems"),
                entries.count("maxItems"),
                level == null ? Level.ERROR : level);
        inOrder(entries, "min", limits.min(), "max", limits.max());
        inOrder(entries, "minLength", limits.minLength(), "maxLength", limits.maxLength());
        inOrder(entries, "minItems", limits.minItems(), "maxItems", limits.maxItems());
        return limits;
    }

    private static <N extends Comparable<N>> void inOrder(
            Entries entries, String least, @Nullable N min, String greatest, @Nullable N max) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            entries.problem(
                    least, "\"" + least + "\" " + min + " is more than \"" + greatest + "\" " + max, "Exchange them.");
        }
    }

    private static void checkName(Field field, Entries entries) {
        var wire = field.wireName();
        var name = field.name();
        if (wire.isEmpty() || wire.length() > Names.MAX_LENGTH) {
            entries.problems()
                    .add(
                            field.location(),
                            "A wire name has " + wire.length() + " characters; 1 to " + Names.MAX_LENGTH
                                    + " are possible",
                            "Write the name that is on the wire.");
        } else if (name != null && !Names.canServe(name)) {
            entries.problem(
                    "name",
                    "\"" + name + "\" cannot be a name in Java",
                    "Write, for example, " + Names.proposal(wire, Set.of()) + ".");
        } else if (name == null && !Names.canServe(wire)) {
            entries.problems()
                    .add(
                            field.location(),
                            "The wire name \"" + wire + "\" cannot be a name in Java, and there is no \"name\"",
                            "Add, for example, name: " + Names.proposal(wire, Set.of()) + ".");
        }
    }

    private void checkEncoding(Field field, Entries entries) {
        var element = field.type() instanceof Type.ListOf list ? list.element() : null;
        if (field.encoding() == Encoding.CSV && (element == null || !types.isSingle(element))) {
            entries.problem(
                    "encoding",
                    "csv is for lists of single values; this is " + field.type(),
                    "Make the type such a list, or remove the encoding.");
        }
        if (field.encoding() == Encoding.COLUMNS && (element == null || !types.isRecord(element) || !sent)) {
            entries.problem(
                    "encoding",
                    "columns is for lists of records in requests; this is " + field.type() + " in "
                            + (sent ? "a request" : "an answer"),
                    "Make the type such a list, or remove the encoding.");
        }
    }

    private void checkConstant(Field field, Entries entries) {
        var constant = field.constant();
        if (constant == null) {
            return;
        }
        if (!sent) {
            entries.problem("const", "\"const\" is for what is sent; this is answered", "Remove it.");
        } else if (!types.isSingle(field.type())
                || field.type() instanceof Scalar scalar && !Constants.fits(constant, scalar)) {
            entries.problem(
                    "const",
                    "\"" + constant + "\" is no value of type " + field.type(),
                    "Write a value of that type, or change the type.");
        }
    }

    private void checkLimits(Field field, Entries entries) {
        var limits = field.limits();
        if (!(field.type() instanceof Scalar scalar && NUMBERS.contains(scalar))) {
            refuse(entries, List.of("min", "max"), "numbers", field.type());
        }
        if (field.type() != Scalar.STRING) {
            refuse(entries, List.of("minLength", "maxLength", "pattern"), "texts", field.type());
        }
        if (!(field.type() instanceof Type.ListOf || field.type() instanceof Type.MapOf)) {
            refuse(entries, List.of("minItems", "maxItems"), "lists and maps", field.type());
        }
        if (limits.pattern() != null) {
            try {
                Pattern.compile(limits.pattern());
            } catch (PatternSyntaxException e) {
                entries.problem(
                        "pattern",
                        "\"" + limits.pattern() + "\" is no regular expression: " + e.getDescription()
                                + " at character " + (e.getIndex() + 1),
                        "Mend it as java.util.regex.Pattern wants it.");
            }
        }
    }

    private static void refuse(Entries entries, List<String> keys, String what, Type type) {
        keys.stream()
                .filter(entries::has)
                .forEach(key -> entries.problem(
                        key, "\"" + key + "\" is for " + what + "; this is " + type, "Remove it, or change the type."));
    }

    /** Two fields that would have one name in Java, or two spellings that would be one on the wire. */
    private static void refuseMeetings(List<Field> fields, Problems problems) {
        var members = new HashMap<String, Field>();
        var spellings = new HashMap<String, Field>();
        for (var field : fields) {
            var member = Names.member(field.neutralName());
            var other = members.putIfAbsent(member, field);
            if (other != null && Names.isLegalMember(member)) {
                problems.add(
                        field.location(),
                        "\"" + field.wireName() + "\" and \"" + other.wireName() + "\" (line "
                                + other.location().line() + ") would both be " + member + " in Java",
                        "Add, for example, name: " + Names.proposal(field.wireName(), members.keySet()) + ".");
            }
            var all = new ArrayList<>(field.also());
            all.add(field.wireName());
            for (var spelling : all) {
                var earlier = spellings.putIfAbsent(spelling, field);
                if (earlier != null) {
                    problems.add(
                            field.location(),
                            "\"" + spelling + "\" is a spelling of \"" + earlier.wireName() + "\" (line "
                                    + earlier.location().line() + ") already",
                            "Remove one of the two.");
                }
            }
        }
    }
}
