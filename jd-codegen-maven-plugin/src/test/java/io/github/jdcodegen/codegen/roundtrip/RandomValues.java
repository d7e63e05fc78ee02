package io.github.jdcodegen.codegen.roundtrip;

import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.wire.RawJson;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Values by chance, each as what a program has and as what is on the wire. The wire side is made here from the
 * descriptor alone, not by the code that is tested.
 */
final class RandomValues {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));
    private static final List<String> STRINGS = List.of(
            "x",
            "中文 备注&=+%",
            "😀é",
            "\"\\/\b\f\n\r\t",
            "{\"a\":1}",
            "[1]",
            "0",
            "-1.50",
            "true",
            "null",
            " x ",
            "*/",
            "\u2028y",
            "\u0001",
            "2024-01-02 03:04:05",
            "a".repeat(3000));

    private final Random random;
    private final BodyPlan body;
    private final boolean tame;

    /** Values for a request or an answer; tame texts look like nothing but text. */
    RandomValues(Random random, BodyPlan body, boolean tame) {
        this.random = random;
        this.body = body;
        this.tame = tame;
    }

    /**
     * A value.
     *
     * @param java what a program has: scalars, enums as their wire text, lists, maps, and {@link Fields} for records
     * @param wire what is on the wire, as a tree of JSON
     */
    record Value(Object java, Object wire) {}

    /** The values of a record that were chosen, by field. */
    record Fields(RecordPlan type, Map<FieldPlan, Object> values) {}

    /** Values for some of the fields; for all that are required. */
    Value object(RecordPlan type, int depth) {
        var java = new LinkedHashMap<FieldPlan, Object>();
        var wire = new LinkedHashMap<String, Object>();
        for (var constant : type.constants()) {
            wire.put(constant.wireName(), constant(constant.type(), constant.constant()));
        }
        for (var field : type.fields()) {
            var isNeeded = field.field().required();
            if (isNeeded || depth < 4 && random.nextInt(4) > 0) {
                var value = encoded(field, depth);
                java.put(field, value.java());
                put(wire, field, value.wire());
            }
        }
        return new Value(new Fields(type, java), wire);
    }

    private void put(Map<String, Object> wire, FieldPlan field, Object value) {
        var names = new ArrayList<>(field.field().also());
        names.add(field.field().wireName());
        if (field.field().encoding() == Encoding.COLUMNS) {
            ((Map<?, ?>) value).forEach((name, column) -> wire.put((String) name, column));
        } else {
            wire.put(names.get(random.nextInt(names.size())), value);
        }
    }

    private static Object constant(io.github.jdcodegen.spec.model.Type type, String text) {
        return type == Scalar.LONG
                ? new BigInteger(text)
                : type == Scalar.DECIMAL ? new BigDecimal(text) : type == Scalar.BOOLEAN ? Boolean.valueOf(text) : text;
    }

    private Value encoded(FieldPlan field, int depth) {
        return switch (field.field().encoding()) {
            case PLAIN -> value(field.type(), depth, false);
            case JSON -> {
                var value = value(field.type(), depth, false);
                yield new Value(value.java(), Trees.print(value.wire()));
            }
            case CSV -> {
                var values = list(((JavaType.ListOf) field.type()).element(), depth, true, 1);
                yield new Value(
                        javas(values), csv(values.stream().map(Value::wire).toList()));
            }
            case COLUMNS -> columns((JavaType.OfRecord) ((JavaType.ListOf) field.type()).element(), depth);
        };
    }

    private Value columns(JavaType.OfRecord type, int depth) {
        var plan = body.record(type);
        var rows = new ArrayList<Object>();
        var cells = new ArrayList<Map<String, Object>>();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            var java = new LinkedHashMap<FieldPlan, Object>();
            var wire = new LinkedHashMap<String, Object>();
            for (var column : plan.fields()) {
                if (column.field().required() || random.nextInt(3) > 0) {
                    var value = value(column.type(), depth, true);
                    java.put(column, value.java());
                    wire.put(column.field().wireName(), value.wire());
                }
            }
            rows.add(new Fields(plan, java));
            cells.add(wire);
        }
        var columns = new LinkedHashMap<String, Object>();
        for (var column : plan.fields()) {
            var name = column.field().wireName();
            if (cells.stream().anyMatch(row -> row.containsKey(name))) {
                columns.put(
                        name,
                        csv(cells.stream()
                                .map(row -> row.getOrDefault(name, ""))
                                .toList()));
            }
        }
        return new Value(rows, columns);
    }

    private static String csv(List<?> values) {
        return values.stream()
                .map(value -> value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString())
                .collect(Collectors.joining(","));
    }

    private List<Value> list(JavaType element, int depth, boolean cell, int least) {
        var values = new ArrayList<Value>();
        for (var i = least + random.nextInt(3); i > 0; i--) {
            values.add(value(element, depth + 1, cell));
        }
        return values;
    }

    private static List<Object> javas(List<Value> values) {
        return new ArrayList<>(values.stream().map(Value::java).toList());
    }

    /** A value; a {@code cell} stands between commas, so that it holds none, is not blank and not trimmed. */
    private Value value(JavaType type, int depth, boolean cell) {
        if (type instanceof JavaType.ListOf list) {
            var values = list(list.element(), depth, false, 0);
            return new Value(
                    javas(values),
                    new ArrayList<>(values.stream().map(Value::wire).toList()));
        } else if (type instanceof JavaType.MapOf map) {
            var java = new LinkedHashMap<String, Object>();
            var wire = new LinkedHashMap<String, Object>();
            for (var i = random.nextInt(3); i > 0; i--) {
                var value = value(map.value(), depth + 1, false);
                var key = "key \"" + i;
                java.put(key, value.java());
                wire.put(key, value.wire());
            }
            return new Value(java, wire);
        } else if (type instanceof JavaType.OfRecord object) {
            return object(body.record(object), depth + 1);
        } else if (type instanceof JavaType.OfEnum open) {
            return open.wire() == Scalar.STRING ? openText(cell) : openNumber();
        }
        return scalar(((JavaType.Basic) type).scalar(), cell);
    }

    private Value openText(boolean cell) {
        var text =
                cell || tame ? "V" + random.nextInt(100) : pick(List.of("WAIT", "waitPay", "*/", "NEW_IN_2027", "中文"));
        return new Value(text, text);
    }

    private Value openNumber() {
        var number = random.nextInt(2000) - 1000;
        return new Value(Integer.toString(number), BigInteger.valueOf(number));
    }

    private Value scalar(Scalar scalar, boolean cell) {
        return switch (scalar) {
            case STRING -> {
                var text = cell || tame ? "cell " + random.nextInt(100) + "中" : pick(STRINGS);
                yield new Value(text, text);
            }
            case BOOLEAN -> {
                var truth = random.nextBoolean();
                yield new Value(truth, truth);
            }
            case INT -> {
                var number = pick(List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt()));
                yield new Value(number, BigInteger.valueOf(number));
            }
            case LONG -> {
                var number = pick(List.of(0L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()));
                yield new Value(number, BigInteger.valueOf(number));
            }
            case DECIMAL -> {
                var number = new BigDecimal(new BigInteger(80, random), random.nextInt(5));
                yield new Value(number, number.scale() == 0 ? number.toBigInteger() : number);
            }
            case DATETIME -> {
                // After 1991, when the clocks of Beijing went back for the last time.
                var moment = Instant.ofEpochSecond(1_000_000_000L + random.nextInt(2_000_000_000));
                yield new Value(moment, BEIJING.format(moment));
            }
            case DATE -> {
                var date = LocalDate.ofEpochDay(random.nextInt(60_000));
                yield new Value(date, date.toString());
            }
            case EPOCH_MILLIS -> {
                var moment = Instant.ofEpochMilli(random.nextLong() >> 22);
                yield new Value(moment, BigInteger.valueOf(moment.toEpochMilli()));
            }
            case BYTES -> {
                var bytes = new byte[1 + random.nextInt(20)];
                random.nextBytes(bytes);
                yield new Value(bytes, Base64.getEncoder().encodeToString(bytes));
            }
            case JSON -> {
                var json = pick(List.of("{\"a\":[1,2.50,null,\"中\"]}", "[]", "7", "true"));
                yield new Value(new RawJson(json), Trees.parse(json));
            }
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
