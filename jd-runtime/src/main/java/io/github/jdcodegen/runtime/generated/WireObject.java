package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.wire.RawJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An object that is sent: the values that its builder was given, by wire name and in the order in which they were given.
 * Immutable. Generated requests and their nested types extend this class.
 *
 * <p>Every member has a parameter, so that no generated accessor of a field has the same signature.
 */
public abstract class WireObject {
    final Map<String, Object> values;

    /** Takes the values of the builder. */
    protected WireObject(Builder<?> builder) {
        builder.shared = true;
        this.values = builder.values;
    }

    /**
     * The value that a generated setter was given for that wire name; {@code null} if there is none, or if {@code extra}
     * has set another. For generated accessors.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    protected final <T> @Nullable T get(String wireName) {
        var value = values.get(wireName);
        if (value instanceof Encoded extra && extra.form() == Encoded.Form.AS_GIVEN) {
            return null;
        }
        var given = value instanceof Encoded encoded ? encoded.given() : value;
        return (T) (given instanceof Binary binary ? binary.bytes() : given);
    }

    /** The list of that wire name; empty if none was given. For generated accessors. */
    protected final <T> List<T> list(String wireName) {
        List<T> list = get(wireName);
        return list == null ? List.of() : list;
    }

    /** The map of that wire name; empty if none was given. For generated accessors. */
    protected final <T> Map<String, T> map(String wireName) {
        Map<String, T> map = get(wireName);
        return map == null ? Map.of() : map;
    }

    /** A copy of a value that the caller could change later; the value itself if nobody can change it. */
    static Object own(Object value) {
        // Most values have one of these types, and the check that a value is no list takes several times as long.
        if (value instanceof String || value instanceof Number || value instanceof WireObject) {
            return value;
        }
        if (value instanceof byte[] bytes) {
            return new Binary(bytes);
        }
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(new ArrayList<Object>(list));
        }
        return value instanceof Map<?, ?> map
                ? Collections.unmodifiableMap(new LinkedHashMap<Object, Object>(map))
                : value;
    }

    /** Checks the fields of this object, not those of objects in it; generated where there is something to check. */
    protected void check(Checks checks) {}

    /** Whether {@link #toString} masks that field; generated where there is personal or secret data. */
    protected boolean masked(String wireName) {
        return false;
    }

    /** Requests of two methods are never equal. */
    @Override
    @SuppressWarnings("EqualsGetClass")
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((WireObject) other).values.equals(values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /** The fields with their values; personal and secret values are masked. */
    @Override
    public final String toString() {
        var text = new StringJoiner(", ", getClass().getSimpleName() + "{", "}");
        values.forEach((name, value) -> text.add(name + "=" + (masked(name) ? "***" : value)));
        return text.toString();
    }

    /**
     * What generated builders share. A builder may be used again after {@code build()}.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {
        private Map<String, Object> values;
        /** Whether an object has the values too, so that they must be copied before they are changed. */
        private boolean shared;
        /** Whether the builder began with the values of an object. */
        private final boolean copied;

        /** An empty builder. */
        protected Builder() {
            values = new LinkedHashMap<>();
            copied = false;
        }

        /** A builder with the values of an object, if there is one. */
        protected Builder(@Nullable WireObject from) {
            values = from == null ? new LinkedHashMap<>() : from.values;
            shared = from != null;
            copied = shared;
        }

        /** Sets a value, or takes it away with {@code null}. For generated setters. */
        @SuppressWarnings("unchecked")
        protected final B put(String wireName, @Nullable Object value) {
            if (shared) {
                values = new LinkedHashMap<>(values);
                shared = false;
            }
            if (value == null) {
                values.remove(wireName);
            } else {
                values.put(wireName, own(value));
            }
            return (B) this;
        }

        /** Sets a value in a builder that began empty, and not in one that began with the values of an object. */
        protected final void preset(String wireName, Object value) {
            if (!copied) {
                put(wireName, value);
            }
        }

        /**
         * Sets a parameter in a form that the descriptor does not know. It is sent as it is given, and the typed accessor
         * of a field with that name does not return it.
         *
         * @param wireName its exact name on the wire
         * @param value a text, number, boolean, {@link RawJson}, list, map or {@link WireObject}; {@code null} takes the
         *     parameter away, also one that was set otherwise
         * @return this builder
         */
        public final B extra(String wireName, @Nullable Object value) {
            return put(wireName, Encoded.asGiven(value));
        }
    }
}
