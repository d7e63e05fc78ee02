package io.github.jdcodegen.codegen.sign;

/** Changes the blanks between the tokens of a JSON text. Blanks inside strings stay. */
final class JsonBlanks {
    private JsonBlanks() {}

    /** The text without blanks between tokens. */
    static String removed(String json) {
        return rewritten(json, "");
    }

    /** The text with one blank after each colon and each comma, and no other blanks between tokens. */
    static String added(String json) {
        return rewritten(json, " ");
    }

    private static String rewritten(String json, String afterSeparator) {
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return json;
        }
        var text = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\' && i + 1 < json.length()) {
                text.append(c).append(json.charAt(++i));
                continue;
            }
            inString ^= c == '"';
            if (inString || c > ' ') {
                text.append(c);
            }
            if (!inString && (c == ':' || c == ',')) {
                text.append(afterSeparator);
            }
        }
        return text.toString();
    }
}
