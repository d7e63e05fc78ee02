package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Gateway;

/**
 * A gateway that at least one of the methods uses.
 *
 * @param constant the name of its constant in {@code Gateways}
 * @param gateway its profile
 */
public record GatewayPlan(String constant, Gateway gateway) {}
