package io.github.jdcodegen.runtime.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of JD, leniently: a value that comes in another form than documented is read all the same and told in
 * the {@link DecodeReport}. Used by generated code; not thread-safe.
 */
public final class WireReader {

    /**
     * Enters the object that the reader stands on.
     *
     * @return {@code false} if there is none ({@code null}, {@code ""}, or something that fits no object, which is
     *     reported and skipped)
     */
    public boolean beginObject() {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes to the next known field of the object that was entered, and stands on its value; unknown ones are reported
     * and skipped.
     *
     * @return the index of its name, or -1 after the last
     */
    public int nextField(FieldNames names) {
        throw new UnsupportedOperationException();
    }

    /** Reads a text; numbers and booleans are taken as they are written. */
    public @Nullable String readString() {
        throw new UnsupportedOperationException();
    }

    /** Reads a truth value. */
    public @Nullable Boolean readBoolean() {
        throw new UnsupportedOperationException();
    }

    /** Reads a whole number of 32 bits. */
    public @Nullable Integer readInt() {
        throw new UnsupportedOperationException();
    }

    /** Reads a whole number of 64 bits. */
    public @Nullable Long readLong() {
        throw new UnsupportedOperationException();
    }

    /** Reads an exact decimal. */
    public @Nullable BigDecimal readDecimal() {
        throw new UnsupportedOperationException();
    }

    /** Reads a moment, from milliseconds or from text in Beijing time. */
    public @Nullable Instant readInstant() {
        throw new UnsupportedOperationException();
    }

    /** Reads a calendar day. */
    public @Nullable LocalDate readDate() {
        throw new UnsupportedOperationException();
    }

    /** Reads Base64. */
    public byte @Nullable [] readBytes() {
        throw new UnsupportedOperationException();
    }

    /** Reads any value as its JSON text. */
    public @Nullable RawJson readJson() {
        throw new UnsupportedOperationException();
    }

    /** Reads an open enum's value. */
    public <E extends OpenEnum<?>> @Nullable E readEnum(Function<String, E> of) {
        throw new UnsupportedOperationException();
    }

    /** Reads a list; never {@code null}, and without null elements. */
    public <T> List<T> readList(ObjectReader<T> element) {
        throw new UnsupportedOperationException();
    }

    /** Reads a list that is one text with commas. */
    public <T> List<T> readCsv(ObjectReader<T> element) {
        throw new UnsupportedOperationException();
    }

    /** Reads a map; never {@code null}, and without null values. Its order is that of the answer. */
    public <T> Map<String, T> readMap(ObjectReader<T> value) {
        throw new UnsupportedOperationException();
    }
}
