package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.ValuePlan;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.Value;
import java.util.List;
import java.util.Set;

/** Plans one open enum. */
final class EnumPlanner {
    private EnumPlanner() {}

    static EnumPlan plan(EnumType type, List<Problem> problems) {
        var scope = NameRegistry.ofMembers(problems::add)
                .reserve(JavaRules.UNRECOGNIZED, "the constant for all other values");
        var values = type.values().stream()
                .map(value -> new ValuePlan(constant(value, scope, problems), value))
                .toList();
        return new EnumPlan(type.name(), type.doc(), type.type(), values);
    }

    private static String constant(Value value, NameRegistry scope, List<Problem> problems) {
        var constant = Names.constant(value.name() == null ? value.wire() : value.name());
        var owner = "the value \"" + value.wire() + "\"";
        if (Names.isLegalConstant(constant)) {
            scope.take(constant, owner, value.location(), Hints::name);
        } else {
            problems.add(new Problem(
                    value.location(),
                    owner + " makes no Java constant",
                    "Give it a name in English, such as name: "
                            + Names.constant(Names.proposal("value_" + value.wire(), Set.of()))));
        }
        return constant;
    }
}
