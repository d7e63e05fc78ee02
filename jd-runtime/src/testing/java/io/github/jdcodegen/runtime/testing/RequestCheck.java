package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.ListOf;
import io.github.jdcodegen.runtime.testing.WireType.MapOf;
import io.github.jdcodegen.runtime.testing.WireType.Named;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks business parameters against what a method takes: what is missing, unknown, or of another type. */
final class RequestCheck {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern DATETIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d:\\d\\d)?|-?\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( 00:00:00)?");
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private final Content content;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> guesses = new ArrayList<>();

    private RequestCheck(Content content) {
        this.content = content;
    }

    /** Checks business parameters; everything that is wrong is told at once, each with its path. */
    static void check(Content content, Map<String, @Nullable Object> business, RequestFindings findings) {
        if (content.type() == Scalar.JSON) {
            return;
        }
        var check = new RequestCheck(content);
        check.object("", content.fields(), business, check.wrong);
        if (!check.wrong.isEmpty()) {
            findings.refuse(GatewayError.INVALID_PARAMETER, String.join("; ", check.wrong));
        }
        if (!check.unknown.isEmpty()) {
            findings.odd(GatewayError.INVALID_PARAMETER, String.join("; ", check.unknown));
        }
        check.guesses.forEach(guess -> findings.note(guess + ", by a guess of the import"));
    }

    private void object(
            String path, List<Field> fields, Map<String, @Nullable Object> values, List<String> complaints) {
        var known = sendable(fields);
        known.forEach((name, field) -> {
            var value = values.get(name);
            var told = field.guessed() ? guesses : complaints;
            if (value != null) {
                encoded(path + name, field, value, told);
            } else if (field.required()) {
                told.add(path + name + " is missing");
            }
        });
        // JD's own SDK sends @type in nested objects.
        values.keySet().stream()
                .filter(name -> !known.containsKey(name) && !name.equals("@type"))
                .forEach(name -> unknown.add(path + name + " is unknown"));
    }

    /** The fields by name; where a list is sent as columns, its columns stand in its place. */
    private Map<String, Field> sendable(List<Field> fields) {
        var sendable = new LinkedHashMap<String, Field>();
        for (var field : fields) {
            if (field.encoding() == Encoding.COLUMNS
                    && field.type() instanceof ListOf rows
                    && rows.element() instanceof Named row
                    && content.types().get(row.name()) instanceof ObjectOf object) {
                for (var column : object.fields()) {
                    sendable.put(
                            column.name(),
                            new Field(
                                    column.name(),
                                    new ListOf(column.type()),
                                    field.required() && column.required(),
                                    Encoding.CSV,
                                    null,
                                    false,
                                    field.guessed() || column.guessed()));
                }
            } else {
                sendable.put(field.name(), field);
            }
        }
        return sendable;
    }

    private void encoded(String path, Field field, Object value, List<String> complaints) {
        switch (field.encoding()) {
            case PLAIN, COLUMNS -> value(path, field.type(), value, complaints);
            case CSV -> {
                if (value instanceof String || value instanceof Number) {
                    var element = field.type() instanceof ListOf list ? list.element() : field.type();
                    Arrays.stream(value.toString().split(",", -1))
                            .filter(cell -> !cell.isEmpty())
                            .forEach(cell -> value(path, element, cell, complaints));
                } else {
                    complaints.add(path + " is no comma-separated text");
                }
            }
            case JSON -> {
                try {
                    value(path, field.type(), value instanceof String text ? Json.parse(text) : value, complaints);
                } catch (IllegalArgumentException e) {
                    complaints.add(path + " is no JSON in a text");
                }
            }
        }
    }

    private void value(String path, WireType type, @Nullable Object value, List<String> complaints) {
        if (value == null) {
            return;
        }
        if (type instanceof ListOf list) {
            if (value instanceof List<?> elements) {
                for (var i = 0; i < elements.size(); i++) {
                    value(path + "[" + i + "]", list.element(), elements.get(i), complaints);
                }
            } else {
                complaints.add(path + " is no list");
            }
        } else if (type instanceof MapOf map) {
            if (value instanceof Map<?, ?> members) {
                Json.object(members)
                        .forEach((name, member) -> value(path + "." + name, map.value(), member, complaints));
            } else {
                complaints.add(path + " is no map");
            }
        } else if (type instanceof Named named && content.types().get(named.name()) instanceof ObjectOf object) {
            if (value instanceof Map<?, ?> members) {
                object(path + ".", object.fields(), Json.object(members), complaints);
            } else {
                complaints.add(path + " is no object");
            }
        } else if (type instanceof Named named && content.types().get(named.name()) instanceof OneOf oneOf) {
            scalar(path, oneOf.type(), value, complaints);
        } else if (type instanceof Scalar scalar) {
            scalar(path, scalar, value, complaints);
        }
    }

    private static void scalar(String path, Scalar type, Object value, List<String> complaints) {
        if (type != Scalar.JSON && (value instanceof Map || value instanceof List || !fits(type, value.toString()))) {
            complaints.add(path + " is no " + type);
        }
    }

    /** JD takes a value as itself or as text. */
    private static boolean fits(Scalar type, String text) {
        try {
            return switch (type) {
                case STRING, JSON -> true;
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case INT -> new BigInteger(text).bitLength() < 32;
                case LONG, EPOCH_MILLIS -> new BigInteger(text).bitLength() < 64;
                case DECIMAL -> DECIMAL.matcher(text).matches();
                case DATETIME -> DATETIME.matcher(text).matches();
                case DATE -> DATE.matcher(text).matches();
                case BYTES -> BASE64.matcher(text).matches();
            };
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
