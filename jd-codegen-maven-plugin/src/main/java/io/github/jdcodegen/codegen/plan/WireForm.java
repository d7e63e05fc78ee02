package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Scalar;

/** What a value, or each part of it, is on the wire, where its Java type alone does not say it. */
public enum WireForm {
    /** What its Java type says. */
    NATURAL,
    /** A moment as milliseconds. */
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
