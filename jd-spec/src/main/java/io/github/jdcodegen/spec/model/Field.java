package io.github.jdcodegen.spec.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request, a response or a record type.
 *
 * @param wireName the exact name on the wire
 * @param name the neutral name that Java names are made from, where the wire name cannot serve; else {@code null}
 * @param also other spellings of the wire name that are accepted on reading
 * @param type its type
 * @param required whether JD demands it (requests) or says that it is always there (answers, unreliable)
 * @param constant the only value that is ever sent, as text; else {@code null}
 * @param encoding how it is put on the wire
 * @param doc what it means
 * @param limits what values are allowed
 * @param unit the unit of a number, such as {@code CNY} or {@code ms}; else {@code null}
 * @param example an example value as JD's documentation gives it; else {@code null}
 * @param personal whether it is personal data, masked in {@code toString}
 * @param secret whether it is a secret, masked in {@code toString}
 * @param deprecated not to be used any more; else {@code null}
 * @param note what a maintainer wants to last; else {@code null}
 * @param guessed the keys of this field that an import guessed, such as {@code type}
 * @param location where it stands
 */
public record Field(
        String wireName,
        @Nullable String name,
        List<String> also,
        Type type,
        boolean required,
        @Nullable String constant,
        Encoding encoding,
        Text doc,
        Limits limits,
        @Nullable String unit,
        @Nullable String example,
        boolean personal,
        boolean secret,
        @Nullable Deprecation deprecated,
        @Nullable String note,
        Set<String> guessed,
        Location location) {

    /** Copies the collections; {@code guessed} keeps no order and is written sorted. */
    public Field {
        also = List.copyOf(also);
        guessed = Set.copyOf(guessed);
    }

    /** A plain optional field. */
    public static Field of(String wireName, Type type) {
        return new Field(
                wireName,
                null,
                List.of(),
                type,
                false,
                null,
                Encoding.PLAIN,
                Text.NONE,
                Limits.NONE,
                null,
                null,
                false,
                false,
                null,
                null,
                Set.of(),
                Location.NONE);
    }

    /** The name that Java names are made from: {@code name} where there is one, else the wire name. */
    public String neutralName() {
        return name == null ? wireName : name;
    }

    /**
     * What values a field takes. {@code null} means no limit.
     *
     * @param min the least number
     * @param max the greatest number
     * @param minLength the least length of a text, in characters
     * @param maxLength the greatest length of a text, in characters
     * @param pattern a regular expression that a whole text matches
     * @param minItems the least number of elements of a list
     * @param maxItems the greatest number of elements of a list
     * @param level whether breaking one is an error or against advice
     */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            Level level) {

        /** No limits. */
        public static final Limits NONE = new Limits(null, null, null, null, null, null, null, Level.ERROR);
    }
}
