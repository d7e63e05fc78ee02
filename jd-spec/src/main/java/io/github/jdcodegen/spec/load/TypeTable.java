package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.Value;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The named types that the fields of one request or response may use: its own and the group's shared ones. */
final class TypeTable {
    private static final int MAX_DEPTH = 8;

    private final Map<String, Definition> types = new TreeMap<>();

    private TypeTable() {}

    /** The types under {@code types}, and the shared ones. */
    static TypeTable of(MappingReader body, List<EnumType> shared) {
        var table = new TypeTable();
        for (var type : shared) {
            var values = type.values().stream().map(Value::wire).toList();
            table.types.put(type.name(), new Definition(false, values));
        }
        body.named("types").forEach(entry -> {
            var name = entry.key().text();
            if (table.types.put(name, Definition.of(entry.value())) != null) {
                body.problems()
                        .add(
                                entry.key().location(),
                                "The group's shared types have a type \"" + name + "\", too",
                                "Give this one another name, or remove it and use the shared one.");
            }
        });
        return table;
    }

    /** Whether it is a single value: a scalar or an enum. */
    boolean isSingle(Type type) {
        return type instanceof Scalar || type instanceof Type.Named named && !isRecord(named);
    }

    /** Whether it is one of the records. */
    boolean isRecord(Type type) {
        return type instanceof Type.Named named
                && types.containsKey(named.name())
                && types.get(named.name()).isRecord();
    }

    /** The values of an enum, or of a list of one; none for everything else. */
    List<String> values(Type type) {
        if (type instanceof Type.ListOf list) {
            return values(list.element());
        }
        return type instanceof Type.Named named && types.containsKey(named.name())
                ? types.get(named.name()).values()
                : List.of();
    }

    /** Returns the type that the value of a key spells. If it spells none, that is a problem and the result is {@code null}. */
    @Nullable
    Type read(MappingReader entries, String key) {
        var spelling = entries.text(key);
        if (spelling == null) {
            return null;
        }
        var type = parse(spelling, 0);
        if (type.isEmpty()) {
            entries.problem(key, "\"" + spelling + "\" is no type", Problems.suggest(spelling, names()));
            return null;
        }
        return isDefined(entries, key, type.get()) ? type.get() : null;
    }

    private boolean isDefined(MappingReader entries, String key, Type type) {
        if (type instanceof Type.ListOf list) {
            return isDefined(entries, key, list.element());
        }
        if (type instanceof Type.MapOf map) {
            return isDefined(entries, key, map.value());
        }
        if (type instanceof Type.Named named && !types.containsKey(named.name())) {
            entries.problem(
                    key,
                    "The type \"" + named.name() + "\" is defined neither here nor in the group's _shared.yaml",
                    Problems.suggest(named.name(), names()));
            return false;
        }
        return true;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        for (var scalar : Scalar.values()) {
            names.add(scalar.keyword());
        }
        names.add("list<…>");
        names.add("map<…>");
        names.addAll(types.keySet());
        return names;
    }

    private static Optional<Type> parse(String spelling, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (spelling.startsWith("list<") && spelling.endsWith(">")) {
            return parse(spelling.substring(5, spelling.length() - 1), depth + 1)
                    .map(Type.ListOf::new);
        }
        if (spelling.startsWith("map<") && spelling.endsWith(">")) {
            return parse(spelling.substring(4, spelling.length() - 1), depth + 1)
                    .map(Type.MapOf::new);
        }
        var scalar = Scalar.of(spelling);
        if (scalar.isPresent()) {
            return Optional.of(scalar.get());
        }
        return Names.isLegalType(spelling) ? Optional.of(new Type.Named(spelling)) : Optional.empty();
    }

    /**
     * What stands under a name.
     *
     * @param values the values of an enum; none for a record
     */
    private record Definition(boolean isRecord, List<String> values) {
        static Definition of(Node node) {
            var values = node instanceof Mapping mapping ? mapping.entry("values") : Optional.<Entry>empty();
            return new Definition(
                    values.isEmpty(),
                    values.map(Entry::value)
                            .filter(Mapping.class::isInstance)
                            .map(table -> ((Mapping) table)
                                    .entries().stream()
                                            .map(entry -> entry.key().text())
                                            .toList())
                            .orElse(List.of()));
        }
    }
}
