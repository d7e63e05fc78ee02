package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import java.util.List;

/**
 * The class of a request or a response, with the types nested in it.
 *
 * @param root its own name and fields
 * @param bare whether the response on the wire is a list or a scalar instead of an object; then the root has one
 *     field, which holds it
 * @param types the types that its fields use, directly or indirectly, in the order of the descriptor
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

    /** The plan of a record type that is nested in this class. */
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
