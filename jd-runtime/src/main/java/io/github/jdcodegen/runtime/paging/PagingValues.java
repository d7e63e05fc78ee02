package io.github.jdcodegen.runtime.paging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an answer tells of its paging, in whatever type its documentation gives it. */
final class PagingValues {
    private PagingValues() {}

    /** A whole number, {@code null} if there is none. */
    static @Nullable Long number(@Nullable Object value) {
        var text = text(value);
        try {
            return text == null ? null : new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a number to page by: " + text, e);
        }
    }

    /** Yes or no, {@code null} if it is not told. */
    static @Nullable Boolean yes(@Nullable Object value) {
        var text = text(value);
        return text == null ? null : text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** A text, {@code null} if it is blank. */
    static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
