package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request or an answer holds.
 *
 * @param type the type of an answer that is no object; {@code null} for an object of {@code fields}
 * @param fields its fields, in order
 * @param types the types that are named in it
 */
public record Content(@Nullable WireType type, List<Field> fields, Map<String, Definition> types) {

    /** Nothing. */
    public static final Content EMPTY = of();

    /** Copies the collections. */
    public Content {
        fields = List.copyOf(fields);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** An object of these fields. */
    public static Content of(Field... fields) {
        return new Content(null, List.of(fields), Map.of());
    }

    /** The same content with one more named type. */
    public Content with(String name, Definition definition) {
        var all = new LinkedHashMap<>(types);
        all.put(name, definition);
        return new Content(type, fields, all);
    }

    /**
     * A field.
     *
     * @param name its name on the wire
     * @param type its type
     * @param required whether it must be there
     * @param encoding how the value is put on the wire
     * @param example an example of its value as text, or {@code null}
     * @param encrypted whether JD sends it encrypted
     * @param guessed whether an import guessed what a request must keep to: a call that differs is not refused for it
     */
    public record Field(
            String name,
            WireType type,
            boolean required,
            Encoding encoding,
            @Nullable String example,
            boolean encrypted,
            boolean guessed) {

        /** An optional field; the type is spelled as in {@link WireType#of}. */
        public static Field of(String name, String type) {
            return new Field(name, WireType.of(type), false, Encoding.PLAIN, null, false, false);
        }

        /** A required field; the type is spelled as in {@link WireType#of}. */
        public static Field required(String name, String type) {
            return new Field(name, WireType.of(type), true, Encoding.PLAIN, null, false, false);
        }

        /** The same field in another encoding. */
        public Field as(Encoding other) {
            return new Field(name, type, required, other, example, encrypted, guessed);
        }

        /** The same field, sent encrypted. */
        public Field asEncrypted() {
            return new Field(name, type, required, encoding, example, true, guessed);
        }

        /** The same field, guessed by an import. */
        public Field asGuessed() {
            return new Field(name, type, required, encoding, example, encrypted, true);
        }
    }

    /** How a value is put on the wire where its type alone does not say it. */
    public enum Encoding {
        /** As a JSON value. */
        PLAIN,
        /** A list as one text, its values separated by commas. */
        CSV,
        /** Any value as JSON inside a text. */
        JSON,
        /** A list of objects as one comma-separated text for each of their fields, beside each other. */
        COLUMNS
    }

    /** What a {@link WireType.Named} stands for. */
    public sealed interface Definition {}

    /**
     * An object.
     *
     * @param fields its fields, in order
     */
    public record ObjectOf(List<Field> fields) implements Definition {
        /** Copies the list. */
        public ObjectOf {
            fields = List.copyOf(fields);
        }

        /** An object of these fields. */
        public static ObjectOf of(Field... fields) {
            return new ObjectOf(List.of(fields));
        }
    }

    /**
     * A value from a table; others are accepted too.
     *
     * @param type the form of the values
     * @param values the values as text, in order
     */
    public record OneOf(Scalar type, List<String> values) implements Definition {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }
    }
}
