package io.github.jdcodegen.spec.model;

import java.util.Locale;
import java.util.Optional;

/** The scalar types of the language; {@link #keyword()} is how a descriptor spells one. */
public enum Scalar implements Type {
    /** Text. */
    STRING,
    /** True or false. */
    BOOLEAN,
    /** A whole number of 32 bits. */
    INT,
    /** A whole number of 64 bits. */
    LONG,
    /** An exact decimal. */
    DECIMAL,
    /** A moment, on the wire {@code yyyy-MM-dd HH:mm:ss} in Beijing time. */
    DATETIME,
    /** A calendar day, {@code yyyy-MM-dd}. */
    DATE,
    /** A moment, on the wire milliseconds since 1970. */
    EPOCH_MILLIS,
    /** Binary data, on the wire Base64. */
    BYTES,
    /** Any JSON value, passed through as it is. */
    JSON;

    /** The spelling in a descriptor, such as {@code epoch-millis}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scalar that a descriptor spells so, if any. */
    public static Optional<Scalar> of(String keyword) {
        for (var scalar : values()) {
            if (scalar.keyword().equals(keyword)) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return keyword();
    }
}
