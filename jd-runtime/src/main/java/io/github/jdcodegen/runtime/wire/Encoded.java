package io.github.jdcodegen.runtime.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value together with the form it takes on the wire, where its Java type alone does not say it. */
public final class Encoded {
    private final Object value;

    private Encoded(Object value) {
        this.value = value;
    }

    /** A list as one text, its values separated by commas. */
    public static @Nullable Encoded csv(@Nullable List<?> value) {
        return value == null ? null : new Encoded(value);
    }

    /** Rows as one comma-separated text for each column, all beside each other where the list itself would stand. */
    public static @Nullable Encoded columns(@Nullable List<? extends WireObject> rows, String... columns) {
        return rows == null ? null : new Encoded(rows);
    }

    /** Any value as JSON inside a text. */
    public static @Nullable Encoded json(@Nullable Object value) {
        return value == null ? null : new Encoded(value);
    }

    /** A moment as milliseconds since 1970. */
    public static @Nullable Encoded millis(@Nullable Instant value) {
        return value == null ? null : new Encoded(value);
    }

    /** An enum's value (or a list of them) as a number. */
    public static @Nullable Encoded numeric(@Nullable Object value) {
        return value == null ? null : new Encoded(value);
    }

    Object value() {
        return value;
    }
}
