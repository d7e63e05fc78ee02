package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Api;

/**
 * A method.
 *
 * @param api what its descriptor says
 * @param gateway its gateway
 * @param member the name of its method in the facade
 * @param request the class of its request
 * @param response the class of its response
 */
public record MethodPlan(Api api, GatewayPlan gateway, String member, BodyPlan request, BodyPlan response) {}
