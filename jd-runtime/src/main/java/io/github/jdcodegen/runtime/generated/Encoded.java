package io.github.jdcodegen.runtime.generated;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value together with its form on the wire, where the Java type does not determine the form. Immutable. */
public final class Encoded {
    /** The forms. */
    enum Form {
        CSV,
        COLUMNS,
        JSON,
        MILLIS,
        NUMERIC,
        /** As given, by {@link WireObject.Builder#extra}: no typed accessor may meet it. */
        AS_GIVEN
    }

    private final Form form;
    private final Object value;
    private final List<String> columns;

    private Encoded(Form form, Object value, List<String> columns) {
        this.form = form;
        this.value = WireObject.own(value);
        this.columns = columns;
    }

    /** A list as one text with commas between the values, each of which may have a form of its own. */
    public static @Nullable Encoded csv(@Nullable Object list) {
        return list == null ? null : new Encoded(Form.CSV, list, List.of());
    }

    /**
     * Rows as one text with commas for each column. The texts are fields of the object that holds the list. A row without a
     * value has an empty cell; a column without any value is left out.
     */
    public static @Nullable Encoded columns(@Nullable List<? extends WireObject> rows, String... columns) {
        return rows == null ? null : new Encoded(Form.COLUMNS, rows, List.of(columns));
    }

    /** Any value as JSON inside a text. */
    public static @Nullable Encoded json(@Nullable Object value) {
        return value == null ? null : new Encoded(Form.JSON, value, List.of());
    }

    /** A moment (or each in a list or map) as milliseconds since 1970. */
    public static @Nullable Encoded millis(@Nullable Object value) {
        return value == null ? null : new Encoded(Form.MILLIS, value, List.of());
    }

    /** An enum's value (or each in a list or map) as a number. */
    public static @Nullable Encoded numeric(@Nullable Object value) {
        return value == null ? null : new Encoded(Form.NUMERIC, value, List.of());
    }

    /** A value that is sent as it was given; {@code null} for none. */
    static @Nullable Encoded asGiven(@Nullable Object value) {
        return value == null ? null : new Encoded(Form.AS_GIVEN, value, List.of());
    }

    Form form() {
        return form;
    }

    /** The value, which may be {@link Encoded} itself. */
    Object value() {
        return value;
    }

    /** The value that was given to the setter. */
    Object given() {
        return value instanceof Encoded inner ? inner.given() : value;
    }

    List<String> columns() {
        return columns;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encoded encoded
                && encoded.form == form
                && encoded.value.equals(value)
                && encoded.columns.equals(columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
