package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Scalar;

/**
 * The form of a value, or of its elements, on the wire. It matters where the Java type alone does not decide the
 * form.
 */
public enum WireForm {
    /** The form follows from the Java type. */
    NATURAL,
    /** A time as milliseconds since 1970. */
    MILLIS,
    /** An enum as a number. */
    NUMBER;

    /** The form of a type. */
    public static WireForm of(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return of(list.element());
        }
        if (type instanceof JavaType.MapOf map) {
            return of(map.value());
        }
        if (type instanceof JavaType.OfEnum ofEnum) {
            return ofEnum.wire() == Scalar.STRING ? NATURAL : NUMBER;
        }
        return type.equals(new JavaType.Basic(Scalar.EPOCH_MILLIS)) ? MILLIS : NATURAL;
    }
}
