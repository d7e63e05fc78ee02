package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.ListOf;
import io.github.jdcodegen.runtime.testing.WireType.MapOf;
import io.github.jdcodegen.runtime.testing.WireType.Named;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an answer of the documented shape: every field has a value, the same every time. */
final class AnswerSynthesizer {
    private final Map<String, Content.Definition> types;
    private final Map<String, String> fixed = new HashMap<>();
    private final boolean timesAsText;
    private final Deque<String> open = new ArrayDeque<>();

    private AnswerSynthesizer(GatewayMethod method, boolean timesAsText) {
        this.types = method.response().types();
        var envelope = method.gateway().envelope();
        if (method.resultName() == null) {
            // The code of the wrapper stands beside the fields: it must tell success.
            fixed.put(envelope.code(), Json.print(envelope.ok().get(0)));
        }
        fixed.putAll(method.fixed());
        this.timesAsText = timesAsText;
    }

    /** The content of an answer of a method, as a tree. */
    static @Nullable Object content(GatewayMethod method, boolean timesAsText) {
        var synthesizer = new AnswerSynthesizer(method, timesAsText);
        var content = method.response();
        return content.type() == null
                ? synthesizer.object("", content.fields())
                : synthesizer.value("", content.type(), null);
    }

    private Map<String, @Nullable Object> object(String path, List<Field> fields) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            var here = path.isEmpty() ? field.name() : path + "." + field.name();
            var value = fixed.containsKey(here)
                    ? Json.parse(fixed.get(here))
                    : encode(field, value(here, field.type(), field.example()));
            object.put(field.name(), value);
        }
        return object;
    }

    private static @Nullable Object encode(Field field, @Nullable Object value) {
        return switch (field.encoding()) {
            case PLAIN, COLUMNS -> value;
            case CSV ->
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : value;
            case JSON -> Json.print(value);
        };
    }

    private @Nullable Object value(String path, WireType type, @Nullable String example) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, example, path);
        }
        if (type instanceof ListOf list) {
            var element = value(path, list.element(), example);
            return element == null ? new ArrayList<>() : new ArrayList<>(List.of(element));
        }
        if (type instanceof MapOf map) {
            return Json.member("key", value(path, map.value(), example));
        }
        var name = ((Named) type).name();
        var definition = types.get(name);
        if (definition instanceof OneOf oneOf) {
            return scalar(
                    oneOf.type(),
                    oneOf.values().isEmpty() ? example : oneOf.values().get(0),
                    path);
        }
        // A type inside itself ends here.
        if (!(definition instanceof ObjectOf object) || open.contains(name)) {
            return null;
        }
        open.push(name);
        var value = object(path, object.fields());
        open.pop();
        return value;
    }

    private Object scalar(Scalar type, @Nullable String example, String path) {
        return switch (type) {
            case STRING ->
                example != null ? example : path.isEmpty() ? "text" : path.substring(path.lastIndexOf('.') + 1);
            case BOOLEAN -> !"false".equals(example);
            case INT -> whole(example, 31);
            case LONG -> whole(example, 63);
            case DECIMAL -> decimal(example);
            case DATETIME -> timesAsText ? "2024-01-02 03:04:05" : BigInteger.valueOf(1_704_135_845_000L);
            case EPOCH_MILLIS -> BigInteger.valueOf(1_704_135_845_000L);
            case DATE -> "2024-01-02";
            case BYTES -> "AQID";
            case JSON -> Json.member("any", "value");
        };
    }

    private static BigInteger whole(@Nullable String example, int bits) {
        try {
            var number = new BigInteger(example == null ? "1" : example.strip());
            return number.bitLength() <= bits ? number : BigInteger.ONE;
        } catch (NumberFormatException e) {
            return BigInteger.ONE;
        }
    }

    private static BigDecimal decimal(@Nullable String example) {
        try {
            return new BigDecimal(example == null ? "12.50" : example.strip());
        } catch (NumberFormatException e) {
            return new BigDecimal("12.50");
        }
    }
}
