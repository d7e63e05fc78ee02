package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.Content.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads examples as JD's documents write them: an object around an element, an object for a list, JSON or values with
 * commas between them inside a text.
 */
final class ExampleForm {
    private ExampleForm() {}

    /** The members of what stands for an object of these fields; none if it is no object. */
    static Map<String, @Nullable Object> object(@Nullable Object example, List<Field> fields) {
        return firstObject(example) instanceof Map<?, ?> map && unwrap(map, fields) instanceof Map<?, ?> members
                ? Json.object(members)
                : Map.of();
    }

    /** The members of what stands for a map; none if it is no object. */
    static Map<String, @Nullable Object> map(@Nullable Object example) {
        return firstObject(example) instanceof Map<?, ?> map ? Json.object(map) : Map.of();
    }

    /** The elements of what stands for a list of objects with these fields. */
    static List<@Nullable Object> objects(@Nullable Object example, List<Field> fields) {
        var value = structure(example);
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object element :
                value instanceof List<?> list ? list : value instanceof Map ? List.of(value) : List.of()) {
            elements.add(element instanceof Map<?, ?> map ? unwrap(map, fields) : element);
        }
        return saying(elements);
    }

    /** The elements of what stands for a list of anything else. */
    static List<@Nullable Object> values(@Nullable Object example) {
        var value = structure(example);
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof String text) {
            Arrays.stream(text.split("[,，]")).map(String::strip).forEach(elements::add);
        } else {
            for (Object element : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                elements.add(element instanceof Map<?, ?> map && map.size() == 1 ? only(map) : element);
            }
        }
        return saying(elements);
    }

    /** One element that says nothing says no more than none. */
    private static List<@Nullable Object> saying(List<@Nullable Object> elements) {
        elements.removeIf(element -> element == null || element.equals("") || element.equals(Map.of()));
        return elements;
    }

    private static @Nullable Object firstObject(@Nullable Object example) {
        var value = structure(example);
        return value instanceof List<?> list && !list.isEmpty() ? structure(list.get(0)) : value;
    }

    /** What is inside an object with one member that is no field; else the object. */
    private static @Nullable Object unwrap(Map<?, ?> map, List<Field> fields) {
        return map.size() == 1
                        && only(map) instanceof Map
                        && fields.stream().noneMatch(field -> map.containsKey(field.name()))
                ? only(map)
                : map;
    }

    private static @Nullable Object only(Map<?, ?> map) {
        return map.values().iterator().next();
    }

    /** JSON inside a text as what it is. */
    private static @Nullable Object structure(@Nullable Object value) {
        if (value instanceof String text
                && (text.strip().startsWith("{") || text.strip().startsWith("["))) {
            try {
                return Json.parse(text);
            } catch (IllegalArgumentException e) {
                return value;
            }
        }
        return value;
    }
}
