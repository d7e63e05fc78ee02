package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.plan.TypePlan;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a group have in common.
 *
 * @param plan the whole plan
 * @param group the group
 * @param wording the words of its Javadoc
 */
record Context(Plan plan, GroupPlan group, Wording wording) {

    ClassName gateways() {
        return ClassName.get(plan.packageName(), "Gateways");
    }

    ClassName className(String simpleName) {
        return ClassName.get(group.packageName(), simpleName);
    }

    /** What a Javadoc link to the method of that wire name refers to, if it is generated as well. */
    Optional<String> link(@Nullable String wireName) {
        return plan.groups().stream()
                .flatMap(other -> other.methods().stream()
                        .filter(method -> method.api().method().equals(wireName))
                        .map(method -> other.packageName() + "." + other.facade() + "#" + method.member()))
                .findFirst();
    }

    /**
     * A file of the group.
     *
     * @param nested the types nested in its class: what has the same simple name elsewhere is written out
     * @param origin what it comes from
     */
    GeneratedFile file(TypeSpec.Builder type, Collection<TypePlan> nested, String origin) {
        Stream.concat(nested.stream(), group.enums().stream())
                .map(TypePlan::name)
                .forEach(type::alwaysQualify);
        return SourceFile.of(group.packageName(), type, origin);
    }
}
