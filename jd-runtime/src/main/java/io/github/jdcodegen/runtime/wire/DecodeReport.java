package io.github.jdcodegen.runtime.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer had that its documentation does not say: every leniency that reading it needed, and every value that
 * fitted nothing.
 *
 * @param entries the findings in the order of the answer
 */
public record DecodeReport(List<Entry> entries) {

    /** Copies the list. */
    public DecodeReport {
        entries = List.copyOf(entries);
    }

    /** The kinds of findings. */
    public enum Kind {
        /** A field that the descriptor does not know; {@code raw} has its value. */
        UNKNOWN_FIELD,
        /** An enum value that the descriptor does not know. */
        UNKNOWN_VALUE,
        /** A number, truth value or time that came as text, or a text that came as something else. */
        OTHER_SCALAR,
        /** A text that stands for nothing, such as {@code ""} or {@code 无}, where no text is expected. */
        BLANK_AS_NULL,
        /** A single value where a list is documented. */
        SINGLE_AS_LIST,
        /** A list where a single value is documented: its first element is taken. */
        LIST_AS_SINGLE,
        /** An object or list that came as JSON inside a text. */
        JSON_IN_TEXT,
        /** A wrapper object around a list or around its elements. */
        ITEM_WRAPPER,
        /** A null element of a list or map, left out. */
        NULL_ELEMENT,
        /** An envelope, or a key inside it, under another name than expected. */
        ENVELOPE,
        /** The same key twice in one object: the last counts. */
        DUPLICATE_FIELD,
        /** A value that fits nothing: read as {@code null}; {@code raw} has it. */
        UNREADABLE
    }

    /**
     * A finding.
     *
     * @param path where, such as {@code $.orderInfoList[3].payment}
     * @param kind what
     * @param raw the value as it came, cut off after some hundred characters; or {@code null}
     */
    public record Entry(String path, Kind kind, @Nullable String raw) {}

    /** Whether everything was as documented. */
    public boolean isClean() {
        return entries.isEmpty();
    }
}
