package io.github.jdcodegen.spec.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a method is paged. Request fields and response fields are paths of wire names with dots.
 *
 * @param style the style
 * @param page the request field with the page number, the offset or the scroll id
 * @param size the request field with the page size, or {@code null}
 * @param first the number of the first page, or the first offset
 * @param total the response field with the total number of items, or {@code null}
 * @param hasMore the response field that tells whether more follows, or {@code null}
 * @param next the response field with the next scroll id, or {@code null}
 * @param items the response field with the items
 */
public record Paging(
        Style style,
        String page,
        @Nullable String size,
        int first,
        @Nullable String total,
        @Nullable String hasMore,
        @Nullable String next,
        String items) {

    /** The three styles of paging that JD has. */
    public enum Style {
        /** Pages counted from {@code first}. */
        PAGE,
        /** An offset and a limit. */
        OFFSET,
        /** An id, sent back from each answer to get the next. */
        SCROLL;

        /** Where paging begins unless a descriptor says otherwise: page 1, offset 0. */
        public int usualFirst() {
            return this == PAGE ? 1 : 0;
        }

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
