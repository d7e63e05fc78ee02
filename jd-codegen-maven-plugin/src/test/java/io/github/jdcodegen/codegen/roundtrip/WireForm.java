package io.github.jdcodegen.codegen.roundtrip;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the content of an answer against its descriptor without any leniency, as JD's own SDK would read it, and counts
 * the fields that say something.
 */
final class WireForm {
    private final Body body;
    private final List<String> deviations = new ArrayList<>();
    private int fields;
    private int filled;

    private WireForm(Body body) {
        this.body = body;
    }

    static WireForm of(Body body, Object content) {
        var form = new WireForm(body);
        if (body.type() == null) {
            form.object("", body.fields(), content, List.of());
        } else {
            form.field("", Field.builder("result", body.type()).build(), content, List.of());
        }
        return form;
    }

    /** What has another form than the descriptor says, each with its path. */
    List<String> deviations() {
        return deviations;
    }

    /** How many fields the answer could have; a type inside itself counts once. */
    int fields() {
        return fields;
    }

    /** How many of them hold a value that is neither null nor empty. */
    int filled() {
        return filled;
    }

    private void object(String path, List<Field> all, Object value, List<String> open) {
        if (value != null && !(value instanceof Map)) {
            deviations.add(path + " is no object");
        }
        for (var field : all) {
            var member = value instanceof Map<?, ?> map ? map.get(field.wireName()) : null;
            field(path + "." + field.wireName(), field, member, open);
        }
    }

    private void field(String path, Field field, Object value, List<String> open) {
        fields++;
        if (value != null && !value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
            filled++;
        }
        if (field.encoding() == Encoding.PLAIN) {
            value(path, field.type(), value, open);
        } else if (value != null && !(value instanceof String)) {
            deviations.add(path + " is no text");
        }
    }

    private void value(String path, Type type, Object value, List<String> open) {
        if (type instanceof Type.ListOf list) {
            if (value != null && !(value instanceof List)) {
                deviations.add(path + " is no list");
            }
            var first = value instanceof List<?> elements && !elements.isEmpty() ? elements.get(0) : null;
            value(path + "[]", list.element(), first, open);
        } else if (type instanceof Type.MapOf map) {
            if (value != null && !(value instanceof Map)) {
                deviations.add(path + " is no map");
            }
            var first = value instanceof Map<?, ?> members && !members.isEmpty()
                    ? members.values().iterator().next()
                    : null;
            value(path + "{}", map.value(), first, open);
        } else if (type instanceof Type.Named named
                && body.type(named.name()).orElse(null) instanceof TypeDefinition.RecordType object) {
            if (!open.contains(named.name())) {
                var deeper = new ArrayList<>(open);
                deeper.add(named.name());
                object(path, object.fields(), value, deeper);
            }
        } else if (type instanceof Scalar scalar && value != null && !isOf(scalar, value)) {
            deviations.add(path + " is no " + scalar + ": " + value);
        }
    }

    private static boolean isOf(Scalar type, Object value) {
        return switch (type) {
            case STRING, BYTES -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case INT, LONG, EPOCH_MILLIS -> value instanceof BigInteger;
            case DECIMAL -> value instanceof BigInteger || value instanceof BigDecimal;
            case DATETIME ->
                value instanceof BigInteger
                        || value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
            case DATE -> value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d");
            case JSON -> true;
        };
    }
}
