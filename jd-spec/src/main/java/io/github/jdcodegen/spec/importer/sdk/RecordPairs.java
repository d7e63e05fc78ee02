package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Walks a class of JD's SDK and a body of a descriptor side by side, and pairs the classes with the records. */
final class RecordPairs {
    private final Classes classes;
    private final Body body;
    private final boolean sent;
    private final Map<String, String> found;

    RecordPairs(Classes classes, Body body, boolean sent, Map<String, String> found) {
        this.classes = classes;
        this.body = body;
        this.sent = sent;
        this.found = found;
    }

    void walk(ClassShape request) {
        var facts = Objects.requireNonNull(request.request());
        if (sent) {
            var fields = byName(body.fields());
            for (var parameter : facts.parameters()) {
                var field = fields.get(parameter.wireName());
                if (field == null) {
                    continue;
                }
                request.fields().stream()
                        .filter(one -> one.name().equals(parameter.field()))
                        .forEach(one -> pair(TypeParser.field(one.descriptor(), one.signature()), field.type()));
            }
        } else if (facts.responseClass() != null) {
            answer(new JavaType.Named(facts.responseClass(), List.of()));
        }
    }

    private void answer(JavaType.Named type) {
        var properties = new BeanProperties(classes).of(type, false);
        if (body.result() == null || properties.size() != 1) {
            fields(type, body.fields());
        } else if (body.type() != null) {
            pair(properties.get(0).type(), body.type());
        } else if (properties.get(0).type() instanceof JavaType.Named root) {
            found.put(root.name(), "");
            fields(root, body.fields());
        }
    }

    private void pair(JavaType type, Type described) {
        if (described instanceof Type.ListOf list) {
            if (type instanceof JavaType.Array array) {
                pair(array.element(), list.element());
            } else if (type instanceof JavaType.Named named
                    && !named.arguments().isEmpty()) {
                pair(named.arguments().get(0), list.element());
            }
        } else if (described instanceof Type.MapOf map) {
            if (type instanceof JavaType.Named named && named.arguments().size() == 2) {
                pair(named.arguments().get(1), map.value());
            }
        } else if (described instanceof Type.Named record
                && type instanceof JavaType.Named named
                && body.type(record.name()).orElse(null) instanceof RecordType struct
                && found.putIfAbsent(named.name(), record.name()) == null) {
            fields(named, struct.fields());
        }
    }

    private void fields(JavaType.Named type, List<Field> described) {
        var byName = byName(described);
        for (var property : new BeanProperties(classes).of(type, sent)) {
            var field = byName.get(property.wireName());
            if (field != null) {
                pair(property.type(), field.type());
            }
        }
    }

    private static Map<String, Field> byName(List<Field> fields) {
        return fields.stream().collect(Collectors.toMap(Field::wireName, Function.identity()));
    }
}
