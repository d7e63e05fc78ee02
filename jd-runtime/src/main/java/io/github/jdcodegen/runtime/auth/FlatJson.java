package io.github.jdcodegen.runtime.auth;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON objects whose scalar members alone matter, as text: what OAuth2 answers, and what a token file holds. */
final class FlatJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {}

    /**
     * Reads the scalar members of an object as text; {@code null} and what is nested is left out.
     *
     * @throws IllegalArgumentException if it is no whole JSON object; its message and cause hold nothing of the text
     */
    static Map<String, String> read(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        try (var in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            for (var name = in.nextName(); name != null; name = in.nextName()) {
                var token = in.nextToken();
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    members.put(name, in.getString());
                }
                in.skipChildren();
            }
            return members;
        } catch (JacksonException e) {
            // Its message quotes the text, which may hold a token. Broken syntax and Jackson's limits are both of its
            // kind.
            throw new IllegalArgumentException("it is no whole JSON");
        }
    }

    /** Writes an object of texts. */
    static String write(Map<String, String> members) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            members.forEach((name, value) -> {
                out.writeName(name);
                out.writeString(value);
            });
            out.writeEndObject();
        }
        return text.toString();
    }
}
