package io.github.jdcodegen.runtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as text: parsing in the strict and the lenient syntax, copies of values inside an answer, and quoting. */
public final class JsonText {
    /** Deeper nesting or more text is refused. No answer of JD comes near these limits. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(200)
            .maxDocumentLength(256L * 1024 * 1024)
            .build();

    public static final JsonFactory STRICT =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    /** The syntax that JD's own SDKs fall back to. */
    public static final JsonFactory LENIENT = STRICT.rebuild()
            .enable(
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private JsonText() {}

    public static JsonParser parser(JsonFactory syntax, String text) {
        return syntax.createParser(ObjectReadContext.empty(), text);
    }

    /** Whether a text begins like an object or a list. */
    public static boolean looksStructured(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '[');
    }

    /** The whole text as strict JSON, if it is one object or list in either syntax; else {@code null}. */
    public static @Nullable String structureIn(@Nullable String text) {
        return text == null || !looksStructured(text) ? null : valueIn(text);
    }

    /**
     * The whole text as strict JSON, if it is one value; else {@code null}. In lenient syntax only an object or list is
     * one: a text such as {@code 007} may have come as it is.
     */
    public static @Nullable String valueIn(String text) {
        if (text.isBlank()) {
            return null;
        }
        var strict = rewrite(STRICT, text);
        return strict == null && looksStructured(text) ? rewrite(LENIENT, text) : strict;
    }

    private static @Nullable String rewrite(JsonFactory syntax, String text) {
        try (var parser = parser(syntax, text)) {
            parser.nextToken();
            var copy = copy(parser);
            return parser.nextToken() == null ? copy : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The value that the parser stands on as compact JSON, numbers as they were written; leaves it on its last token. */
    public static String copy(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return quote(parser.getString());
        }
        if (token.isScalarValue()) {
            return parser.getString();
        }
        var text = new StringBuilder();
        int depth = 0;
        while (true) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    text.append(token.asString());
                    depth++;
                }
                case END_OBJECT, END_ARRAY -> {
                    text.append(token.asString());
                    depth--;
                }
                case PROPERTY_NAME -> quote(text, parser.currentName()).append(':');
                case VALUE_STRING -> quote(text, parser.getString());
                default -> text.append(parser.getString());
            }
            if (depth == 0) {
                return text.toString();
            }
            var next = parser.nextToken();
            if (next == null) {
                throw new IllegalStateException("the parser ends inside a value");
            }
            if (separated(token, next)) {
                text.append(',');
            }
            token = next;
        }
    }

    private static boolean separated(JsonToken token, JsonToken next) {
        return !token.isStructStart() && token != JsonToken.PROPERTY_NAME && !next.isStructEnd();
    }

    /** The fields of an object, or of one inside a text, as JSON; empty for anything else. */
    public static Map<String, String> fields(String json) {
        var text = json.startsWith("\"") ? structureIn(scalar(json)) : json;
        var fields = new LinkedHashMap<String, String>();
        if (text != null && text.startsWith("{")) {
            try (var parser = parser(STRICT, text)) {
                parser.nextToken();
                for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    fields.putIfAbsent(name, copy(parser));
                }
            }
        }
        return fields;
    }

    /** The object of such fields. */
    public static String object(Map<String, String> fields) {
        var text = new StringBuilder("{");
        fields.forEach((name, json) -> {
            quote(text.length() == 1 ? text : text.append(','), name)
                    .append(':')
                    .append(json);
        });
        return text.append('}').toString();
    }

    /** A scalar's text without quotes and blanks around it; {@code null} for anything else. */
    public static @Nullable String scalar(@Nullable String json) {
        if (json == null || json.startsWith("{") || json.startsWith("[") || json.equals("null")) {
            return null;
        }
        if (!json.startsWith("\"")) {
            return json;
        }
        if (json.indexOf('\\') < 0) {
            return json.substring(1, json.length() - 1).strip();
        }
        try (var parser = parser(STRICT, json)) {
            parser.nextToken();
            return parser.getString().strip();
        }
    }

    /** Whether this is an object or list, or one inside a text. */
    public static boolean holdsStructure(String json) {
        var text = json.startsWith("\"") ? scalar(json) : json;
        return text != null && looksStructured(text);
    }

    public static String quote(String text) {
        return quote(new StringBuilder(text.length() + 2), text).toString();
    }

    public static StringBuilder quote(StringBuilder to, String text) {
        to.append('"');
        if (isPlain(text)) {
            to.append(text);
        } else {
            ENCODER.quoteAsString(text, to);
        }
        return to.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
