package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Gateway;

/**
 * A gateway that is used.
 *
 * @param constant the name of its constant in {@code Gateways}
 * @param gateway its profile
 */
public record GatewayPlan(String constant, Gateway gateway) {}
