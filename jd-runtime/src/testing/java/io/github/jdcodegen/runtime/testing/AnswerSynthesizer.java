package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.ListOf;
import io.github.jdcodegen.runtime.testing.WireType.MapOf;
import io.github.jdcodegen.runtime.testing.WireType.Named;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the content of an answer: every field has a value of its type, the same every time. In order of preference that
 * is what makes the answer a success, an id that the request gave, the value of the whole example, the example of the
 * field, and a value made up from name and type.
 */
final class AnswerSynthesizer {
    private final Map<String, Content.Definition> types;
    private final Map<String, String> fixed = new HashMap<>();
    private final RequestedIds ids;
    private final ScalarForm form;
    private final Deque<String> open = new ArrayDeque<>();
    private int element;

    private AnswerSynthesizer(GatewayMethod method, RequestedIds ids, ScalarForm form) {
        this.types = method.response().types();
        var envelope = method.gateway().envelope();
        if (method.resultName() == null) {
            // The code of the wrapper stands beside the fields: it must tell success.
            fixed.put(envelope.code(), Json.print(envelope.ok().get(0)));
        }
        fixed.putAll(method.fixed());
        this.ids = ids;
        this.form = form;
    }

    /**
     * The content of an answer of a method, as a tree.
     *
     * @param example the content of an example, in whatever form; {@code null} if there is none
     * @param ids the ids that the request gave
     * @param form the form of scalars
     */
    static @Nullable Object content(GatewayMethod method, @Nullable Object example, RequestedIds ids, ScalarForm form) {
        var synthesizer = new AnswerSynthesizer(method, ids, form);
        var content = method.response();
        if (content.type() == null) {
            return synthesizer.object("", content.fields(), ExampleForm.object(example, content.fields()));
        }
        var whole = synthesizer.fixed.get("");
        return whole == null ? synthesizer.value("", content.type(), example, null) : Json.parse(whole);
    }

    private Map<String, @Nullable Object> object(
            String path, List<Field> fields, Map<String, @Nullable Object> example) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            var here = path.isEmpty() ? field.name() : path + "." + field.name();
            var whole = fixed.get(here);
            object.put(
                    field.name(), whole == null ? encode(field, here, example.get(field.name())) : Json.parse(whole));
        }
        return object;
    }

    private @Nullable Object encode(Field field, String path, @Nullable Object example) {
        var value = value(path, field.type(), example, field.example());
        return switch (field.encoding()) {
            case PLAIN, COLUMNS -> value;
            case CSV ->
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : value;
            case JSON -> Json.print(value);
        };
    }

    private @Nullable Object value(
            String path, WireType type, @Nullable Object example, @Nullable String fieldExample) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, name(path), example, fieldExample);
        }
        if (type instanceof ListOf list) {
            return list(path, list.element(), example, fieldExample);
        }
        if (type instanceof MapOf map) {
            return map(path, map.value(), example, fieldExample);
        }
        var name = ((Named) type).name();
        var definition = types.get(name);
        if (definition instanceof OneOf oneOf) {
            var first = oneOf.values().stream().findFirst().orElse(null);
            return oneOf.values().contains(String.valueOf(example))
                    ? scalar(oneOf.type(), "", example, first)
                    : scalar(oneOf.type(), name(path), null, first);
        }
        // A type inside itself ends here.
        if (!(definition instanceof ObjectOf object) || open.contains(name)) {
            return null;
        }
        open.push(name);
        var value = object(path, object.fields(), ExampleForm.object(example, object.fields()));
        open.pop();
        return value;
    }

    private List<@Nullable Object> list(
            String path, WireType type, @Nullable Object example, @Nullable String fieldExample) {
        var isObject = type instanceof Named named && types.get(named.name()) instanceof ObjectOf;
        var examples = isObject ? ExampleForm.objects(example, fields(type)) : ExampleForm.values(example);
        if (examples.isEmpty() && !isObject) {
            examples = ExampleForm.values(fieldExample);
        }
        var outer = element;
        var elements = new ArrayList<@Nullable Object>();
        for (element = 0; element < Math.max(1, examples.size()); element++) {
            var value = value(path, type, examples.isEmpty() ? null : examples.get(element), null);
            if (value != null) {
                elements.add(value);
            }
        }
        element = outer;
        return elements;
    }

    private List<Field> fields(WireType type) {
        return type instanceof Named named && types.get(named.name()) instanceof ObjectOf object
                ? object.fields()
                : List.of();
    }

    private Map<String, @Nullable Object> map(
            String path, WireType type, @Nullable Object example, @Nullable String fieldExample) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        ExampleForm.map(example).forEach((key, value) -> map.put(key, value(path, type, value, null)));
        if (map.isEmpty()) {
            map.put("key", value(path, type, null, fieldExample));
        }
        return map;
    }

    private Object scalar(Scalar type, String name, @Nullable Object example, @Nullable String fieldExample) {
        return Stream.of(ids.find(name, element), example, fieldExample)
                .map(value -> form.fit(type, value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> form.madeUp(type, name));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
