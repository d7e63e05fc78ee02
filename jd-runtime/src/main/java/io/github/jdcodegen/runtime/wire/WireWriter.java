package io.github.jdcodegen.runtime.wire;

import io.github.jdcodegen.runtime.time.BeijingTime;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes what is sent as JSON, its fields in the order in which they were given. */
public final class WireWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final JsonGenerator out;

    private WireWriter(JsonGenerator out) {
        this.out = out;
    }

    /** A request, or a part of one, as JSON. */
    public static String json(WireObject object) {
        return toJson(object);
    }

    private static String toJson(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = JsonText.STRICT.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new WireWriter(out).write(value);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A value as the text that stands for it inside another text. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Encoded encoded) {
            return switch (encoded.form()) {
                case MILLIS -> String.valueOf(((Instant) encoded.value()).toEpochMilli());
                case JSON -> toJson(encoded.value());
                default -> text(encoded.value());
            };
        } else if (value instanceof List<?> list) {
            return list.stream().map(WireWriter::text).collect(Collectors.joining(","));
        } else if (value instanceof WireObject || value instanceof Map) {
            return toJson(value);
        }
        var text = scalar(value);
        if (text == null) {
            throw new IllegalArgumentException(
                    "cannot be sent as JSON: a " + value.getClass().getName());
        }
        return text;
    }

    /** Whether a value is one that has a text; anything else but objects, lists and maps cannot be sent. */
    static boolean isScalar(Object value) {
        return scalar(value) != null;
    }

    private static @Nullable String scalar(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        } else if (value instanceof OpenEnum<?> open) {
            return open.wire();
        } else if (value instanceof Instant moment) {
            return BeijingTime.format(moment);
        } else if (value instanceof LocalDate date) {
            return date.toString();
        } else if (value instanceof Binary binary) {
            return binary.base64();
        } else if (value instanceof byte[] bytes) {
            return new Binary(bytes).base64();
        }
        return value instanceof RawJson json ? json.text() : null;
    }

    /** Whether a text is a JSON number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private void write(WireObject object) {
        out.writeStartObject();
        object.values.forEach(this::writeField);
        out.writeEndObject();
    }

    private void writeField(String name, Object value) {
        if (value instanceof Encoded encoded && encoded.form() == Encoded.Form.COLUMNS) {
            writeColumns(encoded);
        } else {
            out.writeName(name);
            write(value);
        }
    }

    private void writeColumns(Encoded encoded) {
        var rows = (List<?>) encoded.value();
        for (var column : encoded.columns()) {
            var cells = rows.stream().map(row -> cell(row, column)).toList();
            if (!cells.stream().allMatch(String::isEmpty)) {
                out.writeName(column);
                out.writeString(String.join(",", cells));
            }
        }
    }

    private static String cell(@Nullable Object row, String column) {
        return row instanceof WireObject object ? text(object.values.get(column)) : "";
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number number) {
            out.writeNumber(text(number));
        } else if (value instanceof RawJson json) {
            out.writeRawValue(json.text());
        } else if (value instanceof WireObject object) {
            write(object);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::write);
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((key, element) -> writeField(String.valueOf(key), element));
            out.writeEndObject();
        } else if (value instanceof Encoded encoded) {
            write(encoded);
        } else {
            out.writeString(text(value));
        }
    }

    private void write(Encoded encoded) {
        var value = encoded.value();
        switch (encoded.form()) {
            case CSV -> out.writeString(text(value));
            case JSON -> out.writeString(toJson(value));
            case MILLIS -> out.writeNumber(((Instant) value).toEpochMilli());
            case NUMERIC -> writeNumeric(value);
            case COLUMNS -> throw new IllegalArgumentException("columns stand beside other fields, not inside a value");
        }
    }

    private void writeNumeric(@Nullable Object value) {
        if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::writeNumeric);
            out.writeEndArray();
            return;
        }
        var text = text(value);
        if (isNumber(text)) {
            out.writeNumber(text);
        } else {
            out.writeString(text);
        }
    }
}
