package io.github.jdcodegen.codegen.sign;

import java.util.Map;

/** HTML entities that get into a request when its text is copied from a web page. */
final class HtmlEntities {
    private static final Map<String, String> ENTITIES = Map.of(
            "&nbsp;", " ", "&quot;", "\"", "&#34;", "\"", "&#39;", "'", "&lt;", "<", "&gt;", ">", "&#43;", "+",
            "&#160;", " ");

    private HtmlEntities() {}

    /** The text with each entity replaced by its character. */
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

    /** Whether a text contains an entity. */
    static boolean areIn(String text) {
        return !decoded(text).equals(text);
    }
}
