package io.github.jdcodegen.runtime.paging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Converts what an answer says of its paging from whatever type its documentation gives it. */
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

    /** A truth value; {@code null} if there is none. */
    static @Nullable Boolean yes(@Nullable Object value) {
        var text = text(value);
        return text == null ? null : text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** A text, {@code null} if it is blank. */
    static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
