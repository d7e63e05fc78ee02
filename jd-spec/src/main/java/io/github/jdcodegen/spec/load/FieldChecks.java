package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks that what a field says of its values fits its type. */
final class FieldChecks {
    private static final Set<Scalar> NUMBERS = Set.of(Scalar.INT, Scalar.LONG, Scalar.DECIMAL);

    private final TypeTable types;
    private final boolean sent;
    private final Field field;
    private final MappingReader entries;

    private FieldChecks(TypeTable types, boolean sent, Field field, MappingReader entries) {
        this.types = types;
        this.sent = sent;
        this.field = field;
        this.entries = entries;
    }

    /**
     * Checks a field.
     *
     * @param types the named types
     * @param sent whether it is sent; else it is answered
     * @param field the field
     * @param entries where it stands
     */
    static void check(TypeTable types, boolean sent, Field field, MappingReader entries) {
        var checks = new FieldChecks(types, sent, field, entries);
        checks.encoding();
        checks.constant();
        checks.limits();
        checks.encryption();
    }

    private void encoding() {
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

    /** Reports an encrypted field whose type is not text: what JD sends is cipher text, whatever the plain text is. */
    private void encryption() {
        var element = field.type() instanceof Type.ListOf list ? list.element() : field.type();
        if (field.encrypted() && element != Scalar.STRING) {
            entries.problem(
                    "encrypted",
                    "\"encrypted\" is for texts and lists of them; this is " + field.type(),
                    "Mark the text field beside it that JD sends instead, such as encrypt_" + field.wireName()
                            + ", or make this one a string.");
        }
    }

    private void constant() {
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

    private void limits() {
        var limits = field.limits();
        inOrder("min", limits.min(), "max", limits.max());
        inOrder("minLength", limits.minLength(), "maxLength", limits.maxLength());
        inOrder("minItems", limits.minItems(), "maxItems", limits.maxItems());
        if (!(field.type() instanceof Scalar scalar && NUMBERS.contains(scalar))) {
            refuse(List.of("min", "max"), "numbers");
        }
        if (field.type() != Scalar.STRING) {
            refuse(List.of("minLength", "maxLength", "pattern"), "texts");
        }
        if (!(field.type() instanceof Type.ListOf || field.type() instanceof Type.MapOf)) {
            refuse(List.of("minItems", "maxItems"), "lists and maps");
        }
        if (limits.pattern() != null) {
            pattern(limits.pattern());
        }
    }

    private <N extends Comparable<N>> void inOrder(String least, @Nullable N min, String greatest, @Nullable N max) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            entries.problem(
                    least, "\"" + least + "\" " + min + " is more than \"" + greatest + "\" " + max, "Exchange them.");
        }
    }

    private void refuse(List<String> keys, String what) {
        keys.stream()
                .filter(entries::has)
                .forEach(key -> entries.problem(
                        key,
                        "\"" + key + "\" is for " + what + "; this is " + field.type(),
                        "Remove it, or change the type."));
    }

    private void pattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            entries.problem(
                    "pattern",
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1),
                    "Mend it as java.util.regex.Pattern wants it.");
        }
    }
}
