package io.github.jdcodegen.runtime.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Keeps the shape of JSON and none of its values: every digit becomes 1 and every letter x, so that types, widths of numbers,
 * forms of times, empty texts, empty lists and nulls can still be told. It takes time in proportion to the text.
 */
public final class ShapeMask {
    private static final int LONGEST_TEXT = 40;
    private static final String INT_MOST = "2147483647";
    private static final String LONG_MOST = "9223372036854775807";

    private final Set<String> kept;

    /** Keeps the values of the fields with these wire names, and those of no other. */
    public ShapeMask(Set<String> kept) {
        this.kept = Set.copyOf(kept);
    }

    /** The shape of a text that is JSON, on one line; {@code null} if it is none. */
    public @Nullable String of(String json) {
        if (!JsonText.looksStructured(json)) {
            return null;
        }
        try {
            return masked(JsonText.parser(JsonText.LENIENT, json));
        } catch (JacksonException e) {
            return null;
        }
    }

    private String masked(JsonParser parser) {
        var text = new StringBuilder();
        var name = "";
        boolean first = true;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (!first && !token.isStructEnd()) {
                text.append(',');
            }
            first = token == JsonToken.PROPERTY_NAME || token.isStructStart();
            if (token == JsonToken.PROPERTY_NAME) {
                name = parser.currentName();
                JsonText.quote(text, name(name)).append(':');
            } else if (token == JsonToken.VALUE_STRING) {
                JsonText.quote(text, text(name, parser.getString()));
            } else if (token.isNumeric()) {
                text.append(kept.contains(name) ? parser.getString() : number(parser.getString()));
            } else if (token.isBoolean()) {
                text.append(kept.contains(name) ? parser.getString() : "true");
            } else {
                text.append(token.asString());
            }
        }
        return text.toString();
    }

    /** The name of a field, or a path; what is in it is masked if it looks like a value, as keys of maps may. */
    public static String name(String name) {
        boolean plain = name.matches("[!-?A-~]{0,200}") && !name.matches(".*[0-9]{5}.*");
        return plain ? name : number(letters(name));
    }

    private String text(String name, String value) {
        if (kept.contains(name)) {
            return value;
        }
        var inside = of(value);
        return inside != null ? inside : number(letters(value));
    }

    private static String letters(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_TEXT)).replaceAll("[A-Za-z]|[^\\x00-\\x7F]", "x");
    }

    /** Every digit becomes 1, or 9 where the number is wider than others of its length. */
    private static String number(String value) {
        var whole = value.startsWith("-") ? value.substring(1) : value;
        boolean wide = whole.length() == INT_MOST.length() && whole.compareTo(INT_MOST) > 0
                || whole.length() == LONG_MOST.length() && whole.compareTo(LONG_MOST) > 0;
        return value.replaceAll("[0-9]", wide ? "9" : "1");
    }
}
