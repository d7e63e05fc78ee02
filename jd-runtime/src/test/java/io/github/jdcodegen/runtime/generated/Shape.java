package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A type described by JSON, read as generated code would read it: {@code "long"} a scalar, {@code ["long"]} a list,
 * <code>{"a": "long"}</code> an object, <code>{"*": "long"}</code> a map, {@code "csv:long"} comma-separated text,
 * {@code "enum:A,B"} an open enum. What is read is made JSON again, so that it can be compared.
 */
public interface Shape extends ObjectReader<Object> {
    JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Shape of(JsonNode type) {
        if (type.isArray()) {
            var element = of(type.get(0));
            return in -> in.readList(element);
        }
        if (type.has("text")) {
            var inside = of(type.get("text"));
            return in -> in.readJsonText(inside);
        }
        if (type.has("*")) {
            var value = of(type.get("*"));
            return in -> in.readMap(value);
        }
        if (type.isObject()) {
            return object(type);
        }
        var name = type.asString();
        if (name.startsWith("csv:")) {
            var element = scalar(name.substring(4));
            return in -> in.readCsv(element);
        }
        return scalar(name);
    }

    private static Shape object(JsonNode type) {
        var names = new ArrayList<String>();
        var shapes = new ArrayList<Shape>();
        type.properties().forEach(field -> {
            names.add(field.getKey());
            shapes.add(of(field.getValue()));
        });
        var matcher = FieldNames.of(String.join(";", names));
        return in -> {
            if (!in.beginObject()) {
                return null;
            }
            var values = new LinkedHashMap<String, Object>();
            for (int field; (field = in.nextField(matcher)) >= 0; ) {
                var value = shapes.get(field).read(in);
                if (value != null) {
                    values.put(names.get(field).split("\\|")[0], value);
                }
            }
            return values;
        };
    }

    private static Shape scalar(String name) {
        return switch (name) {
            case "string" -> WireReader::readString;
            case "boolean" -> WireReader::readBoolean;
            case "int" -> WireReader::readInt;
            case "long" -> WireReader::readLong;
            case "decimal" -> WireReader::readDecimal;
            case "datetime" -> WireReader::readInstant;
            case "date" -> WireReader::readDate;
            case "bytes" -> WireReader::readBytes;
            case "json" -> WireReader::readJson;
            default -> {
                var known = Set.of(name.substring("enum:".length()).split(","));
                yield in -> in.readEnum(wire -> new Letter(wire, known));
            }
        };
    }

    /** A value as JSON text. */
    static String json(@Nullable Object value) {
        return JSON.writeValueAsString(plain(value));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<Object, Object>();
            map.forEach((name, field) -> fields.put(name, plain(field)));
            return fields;
        } else if (value instanceof List<?> list) {
            return list.stream().map(Shape::plain).toList();
        } else if (value instanceof RawJson raw) {
            return JSON.readTree(raw.text());
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toString();
        } else if (value instanceof Instant || value instanceof LocalDate || value instanceof Letter) {
            return value.toString();
        } else if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value;
    }

    /** An open enum. */
    final class Letter extends OpenEnum<Letter.Known> {
        enum Known {
            KNOWN,
            UNRECOGNIZED
        }

        Letter(String wire, Set<String> known) {
            super(wire, known.contains(wire) ? Known.KNOWN : Known.UNRECOGNIZED);
        }
    }
}
