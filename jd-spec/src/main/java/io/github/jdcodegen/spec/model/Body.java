package io.github.jdcodegen.spec.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request or a response holds.
 *
 * @param result in a response, the wire name of the one root that is unwrapped; else {@code null}
 * @param type where the unwrapped root is not an object, its type (a list or a scalar); then {@code fields} is empty.
 *     Else {@code null}
 * @param fields its fields, in order
 * @param rules what holds between its fields
 * @param types the types that are defined here, in order
 * @param outcome how the answer tells failure, in the order of the checks; empty where it is as the gateway says
 * @param location where it stands
 */
public record Body(
        @Nullable String result,
        @Nullable Type type,
        List<Field> fields,
        List<Rule> rules,
        List<TypeDefinition> types,
        List<Outcome> outcome,
        Location location) {

    /** Nothing sent, or nothing answered. */
    public static final Body EMPTY = request(List.of(), List.of(), List.of(), Location.NONE);

    /** Copies the lists. */
    public Body {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        types = List.copyOf(types);
        outcome = List.copyOf(outcome);
    }

    /** Returns a request, which has neither a root nor an outcome. */
    public static Body request(List<Field> fields, List<Rule> rules, List<TypeDefinition> types, Location location) {
        return new Body(null, null, fields, rules, types, List.of(), location);
    }

    /** The type of that name, if it is defined here. */
    public Optional<TypeDefinition> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The names of all types that its fields lead to, those of the group included. */
    public Set<String> reachedTypes() {
        var reached = new HashSet<String>();
        if (type != null) {
            reach(type, reached);
        }
        fields.forEach(field -> reach(field.type(), reached));
        return reached;
    }

    private void reach(Type from, Set<String> reached) {
        if (from instanceof Type.ListOf list) {
            reach(list.element(), reached);
        } else if (from instanceof Type.MapOf map) {
            reach(map.value(), reached);
        } else if (from instanceof Type.Named named
                && reached.add(named.name())
                && type(named.name()).orElse(null) instanceof TypeDefinition.RecordType record) {
            record.fields().forEach(field -> reach(field.type(), reached));
        }
    }

    /** The same with another outcome. */
    public Body withOutcome(List<Outcome> other) {
        return new Body(result, type, fields, rules, types, other, location);
    }
}
