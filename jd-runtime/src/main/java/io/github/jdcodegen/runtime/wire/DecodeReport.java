package io.github.jdcodegen.runtime.wire;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What in an answer was not as documented: every value that came in another form and was read all the same, and every
 * value that could not be read. The report and the value together contain the whole answer.
 *
 * @param entries the findings in the order of the answer, at most {@value #MAX_ENTRIES}
 * @param omitted how many more there were
 */
public record DecodeReport(List<Entry> entries, int omitted) implements Serializable {
    /** How many findings are kept of one answer. */
    public static final int MAX_ENTRIES = 10_000;

    /** The report of an answer that was as documented. */
    public static final DecodeReport CLEAN = new DecodeReport(List.of());

    /** Copies the list. */
    public DecodeReport {
        entries = List.copyOf(entries);
    }

    /** A report that omits nothing. */
    public DecodeReport(List<Entry> entries) {
        this(entries, 0);
    }

    /** The kinds of findings. */
    public enum Kind {
        /** A field that the descriptor does not know; {@code raw} has its value. */
        UNKNOWN_FIELD,
        /** An enum value that the descriptor does not know. */
        UNKNOWN_VALUE,
        /** A number, truth value or time in another form than documented, or a text that came as something else. */
        OTHER_SCALAR,
        /** A text that stands for no value, such as {@code ""} or {@code 无} where no text is documented. */
        BLANK_AS_NULL,
        /** A single value where a list is documented. */
        SINGLE_AS_LIST,
        /** A list where a single value is documented: its first element is taken; {@code raw} has the whole list. */
        LIST_AS_SINGLE,
        /** An object or list that came as JSON inside a text. */
        JSON_IN_TEXT,
        /** A wrapper object around a list, its elements, or a single value. */
        ITEM_WRAPPER,
        /** A null element of a list or map, left out. */
        NULL_ELEMENT,
        /** An envelope, or the content inside it, under another name than expected or missing. */
        ENVELOPE,
        /** The same field twice in one object: the first counts; {@code raw} has the other. */
        DUPLICATE_FIELD,
        /** The answer is not strict JSON: it has single quotes, bare names, leading zeros or control characters. */
        OTHER_SYNTAX,
        /**
         * None of the values that tell whether the method succeeded is in the answer. The call counts as a success, but
         * the caller must look at what was answered.
         */
        OUTCOME_ABSENT,
        /** A value that could not be read: the field is {@code null}, and {@code raw} has the value. */
        UNREADABLE
    }

    /**
     * A finding. Its {@link #toString} leaves out {@code raw}, which may hold personal data.
     *
     * @param path where, such as {@code $.orderInfoList[3].payment}; <code>$</code> is the content that the response type
     *     describes, {@code ^} the whole answer around it
     * @param kind what
     * @param raw the value as it came, whole and as JSON; {@code null} where the value that was read says it all
     */
    public record Entry(String path, Kind kind, @Nullable String raw) implements Serializable {
        @Override
        public String toString() {
            return kind + " " + path;
        }
    }

    /** The same report with an entry more. */
    public DecodeReport with(Entry entry) {
        if (entries.size() >= MAX_ENTRIES) {
            return new DecodeReport(entries, omitted + 1);
        }
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new DecodeReport(more, omitted);
    }

    /** Whether everything was as documented. */
    public boolean isClean() {
        return entries.isEmpty();
    }
}
