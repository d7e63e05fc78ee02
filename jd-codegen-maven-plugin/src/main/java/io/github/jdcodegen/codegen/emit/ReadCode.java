package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;

/** Expressions that read a value. Names of variables stand in the formats themselves: they are letters and digits. */
final class ReadCode {
    private ReadCode() {}

    /** What a local variable holds until a value comes. */
    static CodeBlock none(JavaType type) {
        return type instanceof JavaType.ListOf
                ? CodeBlock.of("$T.of()", JavaTypes.LIST)
                : type instanceof JavaType.MapOf ? CodeBlock.of("$T.of()", JavaTypes.MAP) : CodeBlock.of("null");
    }

    /**
     * Reads a field.
     *
     * @param in the name of the reader
     * @param element a name for the reader where it stands on an element
     */
    static CodeBlock of(FieldPlan plan, String in, String element) {
        if (plan.field().encoding() == Encoding.JSON) {
            return CodeBlock.of(in + ".readJsonText($Z$L)", reader(plan.type(), element));
        }
        return plan.type() instanceof JavaType.ListOf list && plan.field().encoding() == Encoding.CSV
                ? CodeBlock.of(in + ".readCsv($L)", reader(list.element(), element))
                : value(plan.type(), in, element);
    }

    private static CodeBlock value(JavaType type, String in, String element) {
        if (type instanceof JavaType.Basic basic) {
            return CodeBlock.of(in + "." + method(basic.scalar()) + "()");
        }
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of(in + ".readList($Z$L)", reader(list.element(), element));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of(in + ".readMap($Z$L)", reader(map.value(), element));
        }
        return type instanceof JavaType.OfEnum
                ? CodeBlock.of(in + ".readEnum($T::of)", JavaTypes.of(type))
                : CodeBlock.of("$T.read(" + in + ")", JavaTypes.of(type));
    }

    /** What reads an element: a method of the reader, or of the element's type, where there is one. */
    private static CodeBlock reader(JavaType type, String element) {
        if (type instanceof JavaType.Basic basic) {
            return CodeBlock.of("$T::" + method(basic.scalar()), JavaTypes.WIRE_READER);
        }
        if (type instanceof JavaType.OfRecord) {
            return CodeBlock.of("$T::read", JavaTypes.of(type));
        }
        return CodeBlock.of(element + " ->$W$L", value(type, element, element + "_"));
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
