package io.github.jdcodegen.codegen.emit.syntax;

import com.palantir.javapoet.ClassName;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.ValuePlan;
import io.github.jdcodegen.spec.model.JavaRules;
import java.util.List;

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

    /** The known values of an enum of the group or of that body. */
    public List<ValuePlan> values(JavaType.OfEnum type, BodyPlan body) {
        var shared = type.type().simpleNames().size() == 1;
        return (shared ? group.enums().stream() : body.types().stream())
                .filter(found -> found.name().equals(type.type().simpleName()))
                .map(EnumPlan.class::cast)
                .flatMap(found -> found.values().stream())
                .toList();
    }
}
