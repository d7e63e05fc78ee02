package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Text;
import java.util.List;

/**
 * A group: a package with a facade.
 *
 * @param packageName its package
 * @param group its name in descriptors
 * @param title what it is called
 * @param doc what its methods are for
 * @param facade the simple name of its facade
 * @param enums the shared enums that its methods need, by name
 * @param methods its methods, by wire name
 */
public record GroupPlan(
        String packageName,
        String group,
        Text title,
        Text doc,
        String facade,
        List<TypePlan.EnumPlan> enums,
        List<MethodPlan> methods) {
    /** Copies the lists. */
    public GroupPlan {
        enums = List.copyOf(enums);
        methods = List.copyOf(methods);
    }
}
