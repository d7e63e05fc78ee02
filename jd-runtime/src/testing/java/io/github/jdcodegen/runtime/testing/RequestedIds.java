package io.github.jdcodegen.runtime.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids and numbers of things that a request gives, such as {@code sku_id}: the answer tells of the same things. */
final class RequestedIds {
    /** The ends of names of ids, in small letters and without underscores. */
    private static final Pattern ID = Pattern.compile(".*(id|no|sn|pin|sku|number)");

    private final Map<String, List<String>> values = new HashMap<>();

    private RequestedIds() {}

    /** The ids in business parameters; none if they are no JSON object. */
    static RequestedIds of(String json) {
        var ids = new RequestedIds();
        try {
            ids.collect("", Json.parseObject(json));
        } catch (IllegalArgumentException e) {
            ids.values.clear();
        }
        return ids;
    }

    /**
     * The id that a field of that name has, {@code null} if the request gave none.
     *
     * @param name the field's name, in whatever spelling
     * @param element the number of the element of a list in which the field stands; where the request gave several, each
     *     element has its own
     */
    @Nullable
    String find(String name, int element) {
        var given = values.getOrDefault(key(name), List.of());
        return given.size() == 1 ? given.get(0) : element < given.size() ? given.get(element) : null;
    }

    private void collect(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Json.object(map).forEach(this::collect);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(name, element));
        } else if (value != null && ID.matcher(key(name)).matches()) {
            var given = values.computeIfAbsent(key(name), key -> new ArrayList<>());
            for (var id : value.toString().split(",")) {
                if (!id.isBlank()) {
                    given.add(id.strip());
                }
            }
        }
    }

    /** {@code order_id}, {@code orderId} and {@code orderIds} are the same. */
    private static String key(String name) {
        var key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return key.endsWith("ids") || key.endsWith("nos") || key.endsWith("skus")
                ? key.substring(0, key.length() - 1)
                : key;
    }
}
