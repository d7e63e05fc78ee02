package io.github.jdcodegen.codegen.emit.syntax;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.runtime.wire.RawJson;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/** The values of constants as Java expressions. */
public final class ConstantValues {
    private ConstantValues() {}

    /** What is always sent for a field, in its type; as text where the value does not fit that. */
    public static CodeBlock constant(Field field) {
        var text = Objects.requireNonNull(field.constant());
        if (field.type() instanceof Scalar scalar) {
            switch (scalar) {
                case BOOLEAN -> {
                    if (text.equals("true") || text.equals("false")) {
                        return CodeBlock.of("$L", text);
                    }
                }
                case INT, LONG -> {
                    if (text.matches("-?[1-9][0-9]{0,18}|0") && new BigInteger(text).bitLength() < Long.SIZE) {
                        return CodeBlock.of("$LL", text);
                    }
                }
                case DECIMAL -> {
                    if (text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
                        return CodeBlock.of("new $T($L)", BigDecimal.class, Literals.string(text));
                    }
                }
                case JSON -> {
                    return CodeBlock.of("new $T($L)", RawJson.class, Literals.string(text));
                }
                default -> {}
            }
        }
        return CodeBlock.of("$L", Literals.string(text));
    }
}
