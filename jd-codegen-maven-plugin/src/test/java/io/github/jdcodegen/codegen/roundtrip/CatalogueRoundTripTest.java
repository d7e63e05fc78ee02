package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Requests;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every example of the catalogue, sent and read by the client that the catalogue makes. */
class CatalogueRoundTripTest {

    @Test
    void eachExampleIsValidAcceptedAndReadWithoutAFinding() {
        var set = DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of());
        var generated = GeneratedClient.of(set);
        var methods = new GatewayMethods(set);
        var failures = new ArrayList<String>();
        try (var gateway = EmbeddedGateway.builder()
                        .methods(MethodSource.of(
                                set.apis().stream().map(methods::of).toList()))
                        .strict()
                        .start();
                var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                        .app(gateway.appKey(), gateway.appSecret())
                        .accessToken(AccessTokens.fixed(gateway.accessToken()))
                        .build()) {
            for (var method : generated.methods()) {
                for (var example : method.api().examples()) {
                    try {
                        check(generated, gateway, client, method, example);
                    } catch (RuntimeException | AssertionError e) {
                        failures.add(method.api().method() + ": " + e);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(generated.methods()).hasSameSizeAs(set.apis());
    }

    private static void check(
            GeneratedClient generated, EmbeddedGateway gateway, JdClient client, MethodPlan method, Example example) {
        var name = method.api().method();
        var type = generated.type(method, method.request().name());
        var request = (JdRequest<?>)
                new Reflected(generated).build(type, new ExampleValues(method.request()).of(example.request()));
        assertThat(Requests.violations(request)).isEmpty();
        assertThat((Map<?, ?>) Trees.parse(Requests.json(request)))
                .containsAllEntriesOf(entries((Map<?, ?>) Trees.parse(example.request())));

        gateway.answer(name, call -> GatewayAnswer.whole(example.response()));
        var exchange = client.exchange(request);
        assertThat(exchange.response()).isNotNull();
        assertThat(exchange.report().entries()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Map<K, V> entries(Map<?, ?> map) {
        return (Map<K, V>) map;
    }
}
