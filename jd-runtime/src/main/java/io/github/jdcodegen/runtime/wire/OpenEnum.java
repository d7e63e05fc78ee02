package io.github.jdcodegen.runtime.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value from a table that JD may extend at any time. It keeps the value on the wire, whether that is known or not.
 *
 * @param <K> the enum of the known values
 */
public abstract class OpenEnum<K extends Enum<K>> {
    private final String wire;
    private final K known;

    /**
     * For generated classes.
     *
     * @param wire the value on the wire
     * @param known the known value, {@code UNRECOGNIZED} if it is none
     */
    protected OpenEnum(String wire, K known) {
        this.wire = wire;
        this.known = known;
    }

    /** The value exactly as it is on the wire. */
    @JsonValue
    public final String wire() {
        return wire;
    }

    /** The known value, to switch over; {@code UNRECOGNIZED} for any other. */
    public final K known() {
        return known;
    }

    /** Whether the value is known. */
    public final boolean isRecognized() {
        return !known.name().equals("UNRECOGNIZED");
    }

    /** Values of two enums are never equal. */
    @Override
    @SuppressWarnings("EqualsGetClass")
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum<?>) other).wire.equals(wire);
    }

    @Override
    public final int hashCode() {
        return wire.hashCode();
    }

    @Override
    public final String toString() {
        return wire;
    }
}
