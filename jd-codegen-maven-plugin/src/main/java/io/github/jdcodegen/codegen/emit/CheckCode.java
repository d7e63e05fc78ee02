package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.generated.Checks;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Rule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The method that checks a sent type. */
final class CheckCode {
    private CheckCode() {}

    /** The method, if there is anything to check. */
    static Optional<MethodSpec> of(RecordPlan record) {
        var code = CodeBlock.builder();
        required(record, code);
        record.fields().forEach(field -> limits(field.field(), code));
        record.rules().forEach(rule -> rule(rule, code));
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(MethodSpec.methodBuilder("check")
                        .addAnnotation(JavaTypes.OVERRIDE)
                        .addModifiers(Modifier.PROTECTED)
                        .addParameter(Checks.class, "checks")
                        .addCode(code.build())
                        .build());
    }

    private static void required(RecordPlan record, CodeBlock.Builder code) {
        var wireNames = record.fields().stream()
                .map(FieldPlan::field)
                .filter(Field::required)
                .map(Field::wireName)
                .toList();
        if (!wireNames.isEmpty()) {
            code.addStatement("checks.required($L)", Literals.strings(wireNames));
        }
    }

    private static void limits(Field field, CodeBlock.Builder code) {
        var limits = field.limits();
        var checks = new StringBuilder();
        if (limits.min() != null) {
            checks.append(".min(").append(number(limits.min())).append(')');
        }
        if (limits.max() != null) {
            checks.append(".max(").append(number(limits.max())).append(')');
        }
        bounds("Length", limits.minLength(), limits.maxLength(), checks);
        if (limits.pattern() != null) {
            checks.append(".pattern(").append(Literals.string(limits.pattern())).append(')');
        }
        bounds("Size", limits.minItems(), limits.maxItems(), checks);
        if (!checks.isEmpty()) {
            code.addStatement(
                    "checks.on($L)$L$L",
                    Literals.string(field.wireName()),
                    limits.level() == Level.ADVICE ? ".advice()" : "",
                    checks);
        }
    }

    private static void bounds(String what, @Nullable Integer least, @Nullable Integer greatest, StringBuilder checks) {
        if (least != null && greatest != null) {
            checks.append('.').append(what.toLowerCase(Locale.ROOT));
            checks.append('(').append(least).append(", ").append(greatest).append(')');
        } else if (least != null) {
            checks.append(".min").append(what).append('(').append(least).append(')');
        } else if (greatest != null) {
            checks.append(".max").append(what).append('(').append(greatest).append(')');
        }
    }

    /** A whole number of 32 bits as it is, any other as text. */
    private static String number(BigDecimal number) {
        var text = Literals.number(number);
        return text.matches("-?[0-9]{1,9}") ? text : "\"" + text + "\"";
    }

    private static void rule(Rule rule, CodeBlock.Builder code) {
        code.add("$[checks");
        rule.when()
                .forEach((field, values) ->
                        code.add(".when($L,$W$L)", Literals.string(field), Literals.strings(values)));
        if (rule.level() == Level.ADVICE) {
            code.add(".advice()");
        }
        if (rule instanceof Rule.MaxSpan span) {
            code.add(
                    ".span($L,$W$L,$W$L)",
                    Literals.string(span.from()),
                    Literals.string(span.to()),
                    Literals.string(span.max()));
        } else if (rule instanceof Rule.Given given) {
            code.add(".given($L, $L,$W$L)", given.min(), given.max(), Literals.strings(given.fields()));
        } else if (rule instanceof Rule.Required required) {
            code.add(".required($L)", Literals.strings(required.fields()));
        } else if (rule instanceof Rule.Forbidden forbidden) {
            code.add(".forbidden($L)", Literals.strings(forbidden.fields()));
        }
        code.add(";\n$]");
    }
}
