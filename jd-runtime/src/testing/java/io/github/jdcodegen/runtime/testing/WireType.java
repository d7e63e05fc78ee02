package io.github.jdcodegen.runtime.testing;

import java.util.Locale;

/** The type of a value on the wire; {@link Object#toString()} is its spelling, such as {@code list<OrderInfo>}. */
public sealed interface WireType {

    /** The scalar types. */
    enum Scalar implements WireType {
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
        /** A moment: {@code yyyy-MM-dd HH:mm:ss} in Beijing time, or milliseconds since 1970. */
        DATETIME,
        /** A calendar day, {@code yyyy-MM-dd}. */
        DATE,
        /** A moment as milliseconds since 1970. */
        EPOCH_MILLIS,
        /** Base64. */
        BYTES,
        /** Any JSON value. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A list.
     *
     * @param element the type of its elements
     */
    record ListOf(WireType element) implements WireType {
        @Override
        public String toString() {
            return "list<" + element + ">";
        }
    }

    /**
     * A map from text.
     *
     * @param value the type of its values
     */
    record MapOf(WireType value) implements WireType {
        @Override
        public String toString() {
            return "map<" + value + ">";
        }
    }

    /**
     * A type that {@link Content#types()} defines.
     *
     * @param name its name there
     */
    record Named(String name) implements WireType {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The type that is spelled so.
     *
     * @throws IllegalArgumentException if it is none
     */
    static WireType of(String spelling) {
        if (spelling.endsWith(">")) {
            var open = spelling.indexOf('<');
            var inner = of(spelling.substring(open + 1, spelling.length() - 1));
            return switch (spelling.substring(0, open)) {
                case "list" -> new ListOf(inner);
                case "map" -> new MapOf(inner);
                default -> throw new IllegalArgumentException("No type: " + spelling);
            };
        }
        for (var scalar : Scalar.values()) {
            if (scalar.toString().equals(spelling)) {
                return scalar;
            }
        }
        return new Named(spelling);
    }
}
