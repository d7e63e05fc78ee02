package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.JdGateway;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.RawRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method that no descriptor describes and that a test answers itself: nothing is known of it but its gateway. */
final class UndescribedMethod {
    private static final String UNION = "jd.union.";
    private static final Content ANYTHING = new Content(WireType.Scalar.JSON, List.of(), Map.of());

    private UndescribedMethod() {}

    static GatewayMethod of(String name) {
        var gateway = gateway(name);
        return new GatewayMethod(
                name,
                gateway.version(),
                Operation.TokenNeed.APP,
                Operation.Access.READ,
                new GatewayMethod.Profile(gateway.parameter(), gateway.envelope(), name.startsWith(UNION), List.of()),
                ANYTHING,
                null,
                ANYTHING,
                Map.of(),
                List.of(),
                Set.of("version", "access", "auth"));
    }

    private static JdGateway gateway(String name) {
        return RawRequest.builder(name).build().operation().gateway();
    }
}
