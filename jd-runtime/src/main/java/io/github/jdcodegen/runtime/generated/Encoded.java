package io.github.jdcodegen.runtime.generated;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value together with the form it takes on the wire, where its Java type alone does not say it. Immutable. */
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

    /** A list, whose values may have a form of their own, as one text with commas. */
    public static @Nullable Encoded csv(@Nullable Object list) {
        return list == null ? null : new Encoded(Form.CSV, list, List.of());
    }

    /**
     * Rows as one comma-separated text for each column, all beside each other where the list itself would stand. A cell
     * that a row lacks keeps its place; a column that every row lacks is left out.
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

    /** The value, which may have a further form. */
    Object value() {
        return value;
    }

    /** The value itself. */
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
