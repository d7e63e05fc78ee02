package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what holds between the fields and the types of one request or response. */
final class BodyChecks {
    private final Map<String, RecordType> records = new LinkedHashMap<>();
    private final TypeTable types;
    private final Problems problems;

    private BodyChecks(Body body, TypeTable types, Problems problems) {
        this.types = types;
        this.problems = problems;
        for (var type : body.types()) {
            if (type instanceof RecordType struct) {
                records.put(struct.name(), struct);
            }
        }
    }

    static void check(Body body, TypeTable types, Problems problems) {
        var checks = new BodyChecks(body, types, problems);
        checks.columns(body.fields());
        checks.records.values().forEach(type -> checks.columns(type.fields()));
        checks.refuseEndlessTypes();
    }

    private Optional<RecordType> record(Type type) {
        return type instanceof Type.Named named ? Optional.ofNullable(records.get(named.name())) : Optional.empty();
    }

    /** The columns of a list stand on the wire beside the other fields of its object, each as one text. */
    private void columns(List<Field> siblings) {
        Map<String, String> owners = new HashMap<>();
        siblings.stream()
                .filter(field -> field.encoding() != Encoding.COLUMNS)
                .forEach(field -> owners.put(field.wireName(), "a field of its own"));
        for (var list : siblings) {
            if (list.encoding() != Encoding.COLUMNS || !(list.type() instanceof Type.ListOf rows)) {
                continue;
            }
            for (var column : record(rows.element()).map(RecordType::fields).orElse(List.of())) {
                if (!types.isSingle(column.type())) {
                    problems.add(
                            column.location(),
                            "A column of \"" + list.wireName() + "\" is of type " + column.type()
                                    + "; columns are single values",
                            "Give it a scalar or enum type, or send the list in another encoding.");
                }
                var owner = owners.putIfAbsent(column.wireName(), "a column of \"" + list.wireName() + "\"");
                if (owner != null) {
                    problems.add(
                            list.location(),
                            "The column \"" + column.wireName() + "\" of \"" + list.wireName() + "\" is " + owner
                                    + ", too",
                            "On the wire they would be one: remove one of the two.");
                }
            }
        }
    }

    /** Reports records that require themselves, directly or through others: no value of them could ever be built. */
    private void refuseEndlessTypes() {
        var done = new HashSet<String>();
        records.values().forEach(type -> visit(type, new ArrayDeque<>(), done));
    }

    private void visit(RecordType type, Deque<String> path, Set<String> done) {
        if (!done.add(type.name())) {
            return;
        }
        path.addLast(type.name());
        for (var field : type.fields()) {
            if (!field.required() || field.type() instanceof Type.ListOf) {
                continue;
            }
            record(field.type()).ifPresent(inner -> {
                if (path.contains(inner.name())) {
                    problems.add(
                            field.location(),
                            "\"" + inner.name() + "\" requires itself by way of " + String.join(", ", path),
                            "Make a field on the way optional: such a value has no end.");
                } else {
                    visit(inner, path, done);
                }
            });
        }
        path.removeLast();
    }
}
