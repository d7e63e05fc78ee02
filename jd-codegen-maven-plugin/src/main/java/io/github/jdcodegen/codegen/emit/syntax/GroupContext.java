package io.github.jdcodegen.codegen.emit.syntax;

import com.palantir.javapoet.ClassName;
import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.spec.model.JavaRules;

/**
 * A group in its plan, and the names of its classes.
 *
 * @param plan the whole plan
 * @param group the group
 */
public record GroupContext(Plan plan, GroupPlan group) {

    /** The class with the gateways of all groups. */
    public ClassName gateways() {
        return ClassName.get(plan.packageName(), JavaRules.GATEWAYS);
    }

    /** A class of the group's package. */
    public ClassName className(String simpleName) {
        return ClassName.get(group.packageName(), simpleName);
    }
}
