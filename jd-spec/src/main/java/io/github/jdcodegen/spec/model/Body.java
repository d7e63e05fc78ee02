package io.github.jdcodegen.spec.model;

import java.util.List;
import java.util.Optional;
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
 * @param outcome how the answer tells failure, where it is not as the gateway says; else {@code null}
 * @param location where it stands
 */
public record Body(
        @Nullable String result,
        @Nullable Type type,
        List<Field> fields,
        List<Rule> rules,
        List<TypeDefinition> types,
        @Nullable Outcome outcome,
        Location location) {

    /** Nothing sent, or nothing answered. */
    public static final Body EMPTY = new Body(null, null, List.of(), List.of(), List.of(), null, Location.NONE);

    /** Copies the lists. */
    public Body {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        types = List.copyOf(types);
    }

    /** The type of that name, if it is defined here. */
    public Optional<TypeDefinition> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
