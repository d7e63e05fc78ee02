package io.github.jdcodegen.codegen.roundtrip;

import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.roundtrip.RandomValues.Fields;
import io.github.jdcodegen.runtime.wire.RawJson;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values that a program would set to send the JSON of an example. */
record ExampleValues(BodyPlan body) {
    private static final DateTimeFormatter BEIJING = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    Fields of(String json) {
        return object(body.root(), (Map<?, ?>) Trees.parse(json));
    }

    private Fields object(RecordPlan type, Map<?, ?> wire) {
        var values = new LinkedHashMap<FieldPlan, Object>();
        var names = new LinkedHashSet<Object>(wire.keySet());
        type.constants().stream().map(Field::wireName).forEach(names::remove);
        for (var field : type.fields()) {
            if (field.field().encoding() == Encoding.COLUMNS) {
                columns(field, wire, names, values);
            } else if (names.remove(field.field().wireName())) {
                values.put(field, encoded(field, wire.get(field.field().wireName())));
            }
        }
        if (!names.isEmpty()) {
            throw new AssertionError("the example has what the descriptor has not: " + names);
        }
        return new Fields(type, values);
    }

    private void columns(FieldPlan field, Map<?, ?> wire, Set<Object> names, Map<FieldPlan, Object> values) {
        var row = body.record((JavaType.OfRecord) ((JavaType.ListOf) field.type()).element());
        var columns = new LinkedHashMap<FieldPlan, List<String>>();
        for (var column : row.fields()) {
            if (names.remove(column.field().wireName())) {
                columns.put(
                        column,
                        List.of(wire.get(column.field().wireName()).toString().split(",", -1)));
            }
        }
        var length = columns.values().stream().mapToInt(List::size).max().orElse(0);
        if (length > 0) {
            values.put(
                    field,
                    IntStream.range(0, length)
                            .mapToObj(i -> new Fields(
                                    row,
                                    columns.entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    column -> value(
                                                            column.getKey().type(),
                                                            column.getValue().get(i)),
                                                    (a, b) -> a,
                                                    LinkedHashMap::new))))
                            .toList());
        }
    }

    private Object encoded(FieldPlan field, Object wire) {
        return switch (field.field().encoding()) {
            case CSV ->
                Stream.of(wire.toString().split(","))
                        .map(cell -> value(((JavaType.ListOf) field.type()).element(), cell))
                        .toList();
            case JSON -> value(field.type(), Trees.parse(wire.toString()));
            default -> value(field.type(), wire);
        };
    }

    private Object value(JavaType type, Object wire) {
        if (type instanceof JavaType.ListOf list) {
            var values = new ArrayList<Object>();
            ((List<?>) wire).forEach(element -> values.add(value(list.element(), element)));
            return values;
        } else if (type instanceof JavaType.MapOf map) {
            var values = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) wire).forEach((key, member) -> values.put((String) key, value(map.value(), member)));
            return values;
        } else if (type instanceof JavaType.OfRecord object) {
            return object(body.record(object), (Map<?, ?>) wire);
        } else if (type instanceof JavaType.OfEnum) {
            return wire.toString();
        }
        return scalar(((JavaType.Basic) type).scalar(), wire);
    }

    private static Object scalar(Scalar type, Object wire) {
        var text = wire.toString();
        return switch (type) {
            case STRING -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INT -> new BigInteger(text).intValueExact();
            case LONG -> new BigInteger(text).longValueExact();
            case DECIMAL -> new BigDecimal(text);
            case DATETIME -> LocalDateTime.parse(text, BEIJING).toInstant(ZoneOffset.ofHours(8));
            case DATE -> LocalDate.parse(text);
            case EPOCH_MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
            case BYTES -> Base64.getDecoder().decode(text);
            case JSON -> new RawJson(Trees.print(wire));
        };
    }
}
