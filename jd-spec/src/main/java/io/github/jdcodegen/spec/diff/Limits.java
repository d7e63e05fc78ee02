package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.model.Level;
import java.math.BigDecimal;
import java.util.Set;

/** Tells whether a limit lets less through than it did. */
final class Limits {
    /** The keys of limits that have an order. */
    static final Set<String> KEYS = Set.of(
            "min", "max", "minLength", "maxLength", "minItems", "maxItems", "pattern", "level", "values", "scale");

    private Limits() {}

    /** Whether less is allowed than before. Another pattern and other values count so, since nobody can tell. */
    static boolean narrowed(Difference difference) {
        if (difference.key().equals("level")) {
            return !Level.ADVICE.keyword().equals(difference.newText());
        }
        if (difference.added() || difference.removed()) {
            return difference.added();
        }
        var before = number(difference.oldText());
        var after = number(difference.newText());
        return switch (difference.key()) {
            case "min", "minLength", "minItems" -> after.compareTo(before) > 0;
            case "max", "maxLength", "maxItems", "scale" -> after.compareTo(before) < 0;
            default -> true;
        };
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable String text) {
        try {
            return new BigDecimal(text == null ? "0" : text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
