package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * A method.
 *
 * @param api what its descriptor says
 * @param gateway its gateway
 * @param member the name of its method in the facade
 * @param request the class of its request
 * @param response the class of its response
 * @param paging how it is paged, or {@code null}
 */
public record MethodPlan(
        Api api,
        GatewayPlan gateway,
        String member,
        BodyPlan request,
        BodyPlan response,
        @Nullable PagingPlan paging) {}
