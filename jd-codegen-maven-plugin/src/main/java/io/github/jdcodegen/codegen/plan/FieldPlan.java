package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Field;

/**
 * A field.
 *
 * @param field what the descriptor says
 * @param member the name of its component, accessor, setter and parameter
 * @param type its Java type
 */
public record FieldPlan(Field field, String member, JavaType type) {

    /** Whether {@code toString} masks the value. */
    public boolean isMasked() {
        return field.personal() || field.secret();
    }
}
