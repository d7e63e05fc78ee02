package io.github.jdcodegen.runtime.wire;

import io.github.jdcodegen.runtime.internal.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Any JSON value as the text that it was: for fields that JD documents as free-form.
 *
 * @param text the JSON text
 */
public record RawJson(String text) {

    /**
     * The members of an object, in its order. Of two members with the same name the last counts.
     *
     * @throws IllegalArgumentException if this is no JSON object
     */
    public Map<String, RawJson> members() {
        try (var parser = JsonText.parser(JsonText.STRICT, text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not a JSON object");
            }
            Map<String, RawJson> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                members.put(name, new RawJson(JsonText.copy(parser)));
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Something follows the JSON object");
            }
            return Collections.unmodifiableMap(members);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The elements of a list.
     *
     * @throws IllegalArgumentException if this is no JSON list
     */
    public List<RawJson> elements() {
        try (var parser = JsonText.parser(JsonText.STRICT, text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("Not a JSON list");
            }
            List<RawJson> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(new RawJson(JsonText.copy(parser)));
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Something follows the JSON list");
            }
            return Collections.unmodifiableList(elements);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a JSON list: " + e.getOriginalMessage(), e);
        }
    }

    /** A scalar as text, without quotes and blanks around it; {@code null} for anything else. */
    public @Nullable String asText() {
        return JsonText.scalar(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
