package io.github.jdcodegen.spec.importer.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object that may hold anything. A value that is absent, null or of an unexpected kind reads as nothing.
 *
 * @param node the object
 */
public record JsonObject(JsonNode node) {

    public boolean has(String key) {
        return node.has(key);
    }

    /** A value as text, empty if there is none. */
    public String text(String key) {
        return textOf(node.path(key));
    }

    /** A text that is not blank, trimmed; else {@code null}. */
    @Nullable
    public String textOrNull(String key) {
        var text = text(key).strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether a value is true, as JSON or as text. */
    public boolean flag(String key) {
        return text(key).strip().equalsIgnoreCase("true");
    }

    /** A whole number, or {@code null}. */
    @Nullable
    public Integer number(String key) {
        try {
            return Integer.valueOf(text(key).strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The object of that key; one without keys if there is none. */
    public JsonObject object(String key) {
        return new JsonObject(node.path(key));
    }

    /** The objects in the list of that key. */
    public List<JsonObject> objects(String key) {
        var objects = new ArrayList<JsonObject>();
        var list = node.path(key);
        if (list.isArray()) {
            for (var item : list.values()) {
                if (item.isObject()) {
                    objects.add(new JsonObject(item));
                }
            }
        }
        return objects;
    }

    public static String textOf(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
