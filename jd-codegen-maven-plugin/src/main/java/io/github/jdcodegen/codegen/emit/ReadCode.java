package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.runtime.wire.WireReader;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;

/** Expressions that read a value. */
final class ReadCode {
    private ReadCode() {}

    /** What a local variable holds until a value comes. */
    static CodeBlock none(JavaType type) {
        return type instanceof JavaType.ListOf
                ? CodeBlock.of("$T.of()", Types.LIST)
                : type instanceof JavaType.MapOf ? CodeBlock.of("$T.of()", Types.MAP) : CodeBlock.of("null");
    }

    /**
     * Reads a field.
     *
     * @param in the name of the reader
     * @param element a name for the reader where it stands on an element
     */
    static CodeBlock of(FieldPlan plan, String in, String element) {
        return plan.type() instanceof JavaType.ListOf list && plan.field().encoding() == Encoding.CSV
                ? CodeBlock.of("$L.readCsv($L)", in, reader(list.element(), element))
                : value(plan.type(), in, element);
    }

    private static CodeBlock value(JavaType type, String in, String element) {
        if (type instanceof JavaType.Basic basic) {
            return CodeBlock.of("$L.$L()", in, method(basic.scalar()));
        }
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("$L.readList($L)", in, reader(list.element(), element));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("$L.readMap($L)", in, reader(map.value(), element));
        }
        return type instanceof JavaType.OfEnum
                ? CodeBlock.of("$L.readEnum($T::of)", in, Types.of(type))
                : CodeBlock.of("$T.read($L)", Types.of(type), in);
    }

    /** What reads an element: a method of the reader, or of the element's type, where there is one. */
    private static CodeBlock reader(JavaType type, String element) {
        if (type instanceof JavaType.Basic basic) {
            return CodeBlock.of("$T::$L", WireReader.class, method(basic.scalar()));
        }
        if (type instanceof JavaType.OfRecord) {
            return CodeBlock.of("$T::read", Types.of(type));
        }
        return CodeBlock.of("$L -> $L", element, value(type, element, element + "_"));
    }

    private static String method(Scalar scalar) {
        return switch (scalar) {
            case STRING -> "readString";
            case BOOLEAN -> "readBoolean";
            case INT -> "readInt";
            case LONG -> "readLong";
            case DECIMAL -> "readDecimal";
            case DATETIME, EPOCH_MILLIS -> "readInstant";
            case DATE -> "readDate";
            case BYTES -> "readBytes";
            case JSON -> "readJson";
        };
    }
}
