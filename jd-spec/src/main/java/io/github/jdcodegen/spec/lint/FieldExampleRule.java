package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds examples of fields that break the field's own type or limits. */
final class FieldExampleRule implements LintRule {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");

    @Override
    public String id() {
        return "field-example-against-limits";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "The example of a field of a request breaks the field's own type or limits: one of the two is wrong.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        Types.fields(api.request())
                .forEach(field -> wrong(field)
                        .ifPresent(why -> sink.found(
                                field.location(),
                                "The example of \"" + field.wireName() + "\" " + why,
                                "Mend the example or the limit; where JD's document is wrong, by an overlay.")));
    }

    private static Optional<String> wrong(Field field) {
        var example = field.example();
        if (example == null || example.isBlank()) {
            return Optional.empty();
        }
        var limits = field.limits();
        if (field.type() == Scalar.INT || field.type() == Scalar.LONG || field.type() == Scalar.DECIMAL) {
            if (!NUMBER.matcher(example.strip()).matches()) {
                return Optional.of("is no number");
            }
            var number = new BigDecimal(example.strip());
            return limits.min() != null && number.compareTo(limits.min()) < 0
                    ? Optional.of("is less than " + limits.min())
                    : limits.max() != null && number.compareTo(limits.max()) > 0
                            ? Optional.of("is more than " + limits.max())
                            : Optional.empty();
        }
        if (field.type() != Scalar.STRING) {
            return Optional.empty();
        }
        var length = example.codePointCount(0, example.length());
        return limits.minLength() != null && length < limits.minLength()
                ? Optional.of("is shorter than " + limits.minLength())
                : limits.maxLength() != null && length > limits.maxLength()
                        ? Optional.of("is longer than " + limits.maxLength())
                        : Optional.empty();
    }
}
