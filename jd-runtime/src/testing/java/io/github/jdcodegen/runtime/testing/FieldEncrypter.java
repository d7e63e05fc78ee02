package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.WireType.ListOf;
import io.github.jdcodegen.runtime.testing.WireType.MapOf;
import io.github.jdcodegen.runtime.testing.WireType.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the fields of an answer that are marked so. A masked text stays as it is, as at JD.
 *
 * @param content what the answer holds
 * @param cipher encrypts a text
 */
record FieldEncrypter(Content content, UnaryOperator<String> cipher) {

    /** The answer with its fields encrypted. */
    @Nullable
    Object encrypt(@Nullable Object value) {
        return content.type() == null ? object(content.fields(), value) : value(content.type(), value, false);
    }

    private @Nullable Object object(List<Field> fields, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var encrypted = new LinkedHashMap<>(Json.object(map));
        for (var field : fields) {
            encrypted.computeIfPresent(
                    field.name(), (name, present) -> value(field.type(), present, field.encrypted()));
        }
        return encrypted;
    }

    private @Nullable Object value(WireType type, @Nullable Object value, boolean marked) {
        if (value instanceof String text) {
            return marked && !text.contains("*") ? cipher.apply(text) : text;
        }
        if (type instanceof ListOf list && value instanceof List<?> elements) {
            var encrypted = new ArrayList<@Nullable Object>();
            elements.forEach(element -> encrypted.add(value(list.element(), element, marked)));
            return encrypted;
        }
        if (type instanceof MapOf map && value instanceof Map<?, ?> entries) {
            var encrypted = new LinkedHashMap<>(Json.object(entries));
            encrypted.replaceAll((name, entry) -> value(map.value(), entry, marked));
            return encrypted;
        }
        return type instanceof Named named && content.types().get(named.name()) instanceof ObjectOf object
                ? object(object.fields(), value)
                : value;
    }
}
