package io.github.jdcodegen.codegen.sign;

import java.util.Map;

/** The few HTML entities that come into requests by copying from a page. */
final class HtmlEntities {
    private static final Map<String, String> ENTITIES = Map.of(
            "&nbsp;", " ", "&quot;", "\"", "&#34;", "\"", "&#39;", "'", "&lt;", "<", "&gt;", ">", "&#43;", "+",
            "&#160;", " ");

    private HtmlEntities() {}

    /** The text with the characters that they stand for. */
    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var decoded = text;
        for (var entity : ENTITIES.entrySet()) {
            decoded = decoded.replace(entity.getKey(), entity.getValue());
        }
        return decoded.replace("&amp;", "&");
    }

    /** Whether there is one in a text. */
    static boolean areIn(String text) {
        return !decoded(text).equals(text);
    }
}
