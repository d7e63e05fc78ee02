package io.github.jdcodegen.runtime.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
        NUMERIC
    }

    private final Form form;
    private final Object value;
    private final List<String> columns;

    private Encoded(Form form, Object value, List<String> columns) {
        this.form = form;
        this.value = value instanceof List<?> list ? copy(list) : value;
        this.columns = columns;
    }

    /** A list as one text, its values separated by commas. */
    public static @Nullable Encoded csv(@Nullable List<?> value) {
        return value == null ? null : new Encoded(Form.CSV, value, List.of());
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

    /** A moment as milliseconds since 1970. */
    public static @Nullable Encoded millis(@Nullable Instant value) {
        return value == null ? null : new Encoded(Form.MILLIS, value, List.of());
    }

    /** An enum's value (or a list of them) as a number. */
    public static @Nullable Encoded numeric(@Nullable Object value) {
        return value == null ? null : new Encoded(Form.NUMERIC, value, List.of());
    }

    static List<?> copy(List<?> list) {
        return Collections.unmodifiableList(new ArrayList<Object>(list));
    }

    Form form() {
        return form;
    }

    Object value() {
        return value;
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
