package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes requests as JSON. The fields keep the order in which they were given. */
public final class WireWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final StringBuilder out;

    private WireWriter(StringBuilder out) {
        this.out = out;
    }

    /** A request, or a part of one, as JSON. */
    public static String json(WireObject object) {
        return toJson(object);
    }

    private static String toJson(Object value) {
        var text = new StringBuilder(1024);
        new WireWriter(text).write(value);
        return text.toString();
    }

    /** The text of a value inside another text, such as a list with commas. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = scalar(value);
        if (text != null) {
            return text;
        } else if (value instanceof Encoded encoded) {
            if (encoded.form() == Encoded.Form.MILLIS) {
                return millis(encoded.value());
            }
            return encoded.form() == Encoded.Form.JSON ? toJson(encoded.value()) : text(encoded.value());
        } else if (value instanceof List<?> list) {
            return list.stream().map(WireWriter::text).collect(Collectors.joining(","));
        } else if (value instanceof WireObject || value instanceof Map) {
            return toJson(value);
        }
        throw new IllegalArgumentException(
                "cannot be sent as JSON: a " + value.getClass().getName());
    }

    private static String millis(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(WireWriter::millis).collect(Collectors.joining(","))
                : value instanceof Instant moment ? Long.toString(moment.toEpochMilli()) : text(value);
    }

    /** Whether a value is a scalar. A value that is neither a scalar, an object, a list nor a map cannot be sent. */
    static boolean isScalar(Object value) {
        return scalar(value) != null;
    }

    private static @Nullable String scalar(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        } else if (value instanceof Number number) {
            return plain(new BigDecimal(number.toString()));
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

    /** The text of a decimal without an exponent. */
    private static String plain(BigDecimal decimal) {
        var text = decimal.toString();
        return text.indexOf('E') < 0 ? text : decimal.toPlainString();
    }

    /** Whether a text is a JSON number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Classes come before interfaces, because a check against an interface takes several times as long. */
    private void write(@Nullable Object value) {
        if (value instanceof String text) {
            JsonText.quote(out, text);
        } else if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof Number || value instanceof Boolean || value instanceof RawJson) {
            out.append(text(value));
        } else if (value instanceof WireObject object) {
            writeFields(object.values);
        } else if (value instanceof Encoded encoded) {
            write(encoded);
        } else if (value instanceof List<?> list) {
            out.append('[');
            list.forEach(element -> separated().write(element));
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            writeFields(map);
        } else if (value == null) {
            out.append("null");
        } else {
            JsonText.quote(out, text(value));
        }
    }

    private void writeFields(Map<?, ?> fields) {
        out.append('{');
        fields.forEach((name, value) -> {
            if (value instanceof Encoded encoded && encoded.form() == Encoded.Form.COLUMNS) {
                writeColumns(encoded);
            } else {
                writeName(String.valueOf(name));
                write(value);
            }
        });
        out.append('}');
    }

    private void writeName(String name) {
        JsonText.quote(separated().out, name).append(':');
    }

    /** Sets a comma, unless this is the first in its object or list. */
    private WireWriter separated() {
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
        return this;
    }

    private void writeColumns(Encoded encoded) {
        var rows = (List<?>) encoded.value();
        for (var column : encoded.columns()) {
            var cells = rows.stream().map(row -> cell(row, column)).toList();
            if (!cells.stream().allMatch(String::isEmpty)) {
                writeName(column);
                JsonText.quote(out, String.join(",", cells));
            }
        }
    }

    private static String cell(@Nullable Object row, String column) {
        return row instanceof WireObject object ? text(object.values.get(column)) : "";
    }

    private void write(Encoded encoded) {
        var value = encoded.value();
        var form = encoded.form();
        if (form == Encoded.Form.CSV || form == Encoded.Form.JSON) {
            JsonText.quote(out, text(encoded));
        } else if (form == Encoded.Form.MILLIS) {
            writeNumbers(value, WireWriter::millis);
        } else if (form == Encoded.Form.NUMERIC) {
            writeNumbers(value, WireWriter::text);
        } else if (form == Encoded.Form.AS_GIVEN) {
            write(value);
        } else {
            throw new IllegalArgumentException("columns stand beside other fields, not inside a value");
        }
    }

    private void writeNumbers(@Nullable Object value, Function<@Nullable Object, String> number) {
        if (value instanceof List<?> list) {
            out.append('[');
            list.forEach(element -> separated().writeNumbers(element, number));
            out.append(']');
            return;
        }
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            map.forEach((name, element) -> {
                writeName(String.valueOf(name));
                writeNumbers(element, number);
            });
            out.append('}');
            return;
        }
        var text = number.apply(value);
        if (isNumber(text)) {
            out.append(text);
        } else {
            JsonText.quote(out, text);
        }
    }
}
