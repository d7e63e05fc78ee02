package io.github.jdcodegen.codegen.plan;

import java.util.List;

/**
 * Everything that is generated. All Java names and types are decided here.
 *
 * @param packageName the root package
 * @param language the language of the Javadoc
 * @param gateways the gateways that the methods use, sorted by name
 * @param groups the groups that have a method, sorted by name
 */
public record Plan(String packageName, Language language, List<GatewayPlan> gateways, List<GroupPlan> groups) {
    /** Copies the lists. */
    public Plan {
        gateways = List.copyOf(gateways);
        groups = List.copyOf(groups);
    }
}
