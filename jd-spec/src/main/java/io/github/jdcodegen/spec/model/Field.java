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
 * @param encrypted whether JD sends it encrypted: a text that a shop's own keys decrypt
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
        boolean encrypted,
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
        return builder(wireName, type).build();
    }

    /** Starts building an optional field. */
    public static Builder builder(String wireName, Type type) {
        return new Builder(wireName, type);
    }

    /** Starts building a copy of this field. */
    public Builder toBuilder() {
        return new Builder(wireName, type)
                .name(name)
                .also(also)
                .required(required)
                .constant(constant)
                .encoding(encoding)
                .doc(doc)
                .limits(limits)
                .unit(unit)
                .example(example)
                .personal(personal)
                .encrypted(encrypted)
                .secret(secret)
                .deprecated(deprecated)
                .note(note)
                .guessed(guessed)
                .location(location);
    }

    /** The name that Java names are made from: {@code name} where there is one, else the wire name. */
    public String neutralName() {
        return name == null ? wireName : name;
    }

    /** Builds a {@link Field}; what is not given is absent, and the field is optional and written plainly. */
    public static final class Builder {
        private final String wireName;
        private @Nullable String name;
        private List<String> also = List.of();
        private Type type;
        private boolean required;
        private @Nullable String constant;
        private Encoding encoding = Encoding.PLAIN;
        private Text doc = Text.NONE;
        private Limits limits = Limits.NONE;
        private @Nullable String unit;
        private @Nullable String example;
        private boolean personal;
        private boolean encrypted;
        private boolean secret;
        private @Nullable Deprecation deprecated;
        private @Nullable String note;
        private Set<String> guessed = Set.of();
        private Location location = Location.NONE;

        private Builder(String wireName, Type type) {
            this.wireName = wireName;
            this.type = type;
        }

        /** The neutral name that Java names are made from, where the wire name cannot serve; else {@code null}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Other spellings of the wire name that are accepted on reading. */
        public Builder also(List<String> also) {
            this.also = also;
            return this;
        }

        /** Whether JD demands it (requests) or says that it is always there (answers, unreliable). */
        public Builder required(boolean required) {
            this.required = required;
            return this;
        }

        /** The only value that is ever sent, as text; else {@code null}. */
        public Builder constant(@Nullable String constant) {
            this.constant = constant;
            return this;
        }

        /** How it is put on the wire. */
        public Builder encoding(Encoding encoding) {
            this.encoding = encoding;
            return this;
        }

        /** What it means. */
        public Builder doc(Text doc) {
            this.doc = doc;
            return this;
        }

        /** What values are allowed. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** The unit of a number, such as {@code CNY} or {@code ms}; else {@code null}. */
        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        /** An example value as JD's documentation gives it; else {@code null}. */
        public Builder example(@Nullable String example) {
            this.example = example;
            return this;
        }

        /** Whether it is personal data, masked in {@code toString}. */
        public Builder personal(boolean personal) {
            this.personal = personal;
            return this;
        }

        /** Whether JD sends it encrypted. */
        public Builder encrypted(boolean encrypted) {
            this.encrypted = encrypted;
            return this;
        }

        /** Whether it is a secret, masked in {@code toString}. */
        public Builder secret(boolean secret) {
            this.secret = secret;
            return this;
        }

        /** Not to be used any more; else {@code null}. */
        public Builder deprecated(@Nullable Deprecation deprecated) {
            this.deprecated = deprecated;
            return this;
        }

        /** What a maintainer wants to last; else {@code null}. */
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /** The keys of this field that an import guessed, such as {@code type}. */
        public Builder guessed(Set<String> guessed) {
            this.guessed = guessed;
            return this;
        }

        /** Where it stands. */
        public Builder location(Location location) {
            this.location = location;
            return this;
        }

        /** Its type. */
        public Builder type(Type type) {
            this.type = type;
            return this;
        }

        /** Builds the field. */
        public Field build() {
            return new Field(
                    wireName,
                    name,
                    also,
                    type,
                    required,
                    constant,
                    encoding,
                    doc,
                    limits,
                    unit,
                    example,
                    personal,
                    encrypted,
                    secret,
                    deprecated,
                    note,
                    guessed,
                    location);
        }
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
