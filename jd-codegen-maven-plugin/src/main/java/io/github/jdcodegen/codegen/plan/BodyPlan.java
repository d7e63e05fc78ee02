package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import java.util.List;

/**
 * The class of a request or a response, with the types nested in it.
 *
 * @param root its own name and fields
 * @param bare whether a response is no object but a list or a scalar, held by its one field
 * @param types the types that its fields need, directly or through each other, in the descriptor's order
 */
public record BodyPlan(RecordPlan root, boolean bare, List<TypePlan> types) {
    /** Copies the list. */
    public BodyPlan {
        types = List.copyOf(types);
    }

    /** The simple name of the class. */
    public String name() {
        return root.name();
    }

    /** The type with fields that is nested here under the simple name of that type. */
    public RecordPlan record(JavaType.OfRecord type) {
        return nested(RecordPlan.class, type.type().simpleName());
    }

    private <T extends TypePlan> T nested(Class<T> kind, String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
