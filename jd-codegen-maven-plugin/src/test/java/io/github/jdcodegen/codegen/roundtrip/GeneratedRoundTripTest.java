package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.gateway.GatewayFiles;
import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.GatewayMethodReader;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Descriptors by chance are generated, compiled and called: what was built is what the gateway got, and what the gateway
 * answered is what was read. The gateway itself checks every call by the same descriptors.
 */
class GeneratedRoundTripTest {
    private static final int METHODS = 4;
    private static final int CALLS = 5;

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsBuiltIsSentAndWhatIsAnsweredIsRead(@ForAll long seed) throws IOException {
        var folder = Files.createTempDirectory("jd-round-trip");
        try {
            new RandomDescriptors(seed).write(folder, METHODS);
            roundTrip(folder, new Random(seed));
        } finally {
            delete(folder);
        }
    }

    private static void roundTrip(Path folder, Random random) {
        var set = DescriptorLoader.load(folder);
        var generated = GeneratedClient.of(set);
        var gatewayMethods = new GatewayMethods(set);
        var methods = set.apis().stream().map(gatewayMethods::of).toList();
        methods.forEach(method -> assertThat(
                        GatewayMethodReader.read(GatewayFiles.file(method).content(), method.name()))
                .isEqualTo(method));
        try (var gateway = EmbeddedGateway.builder()
                        .methods(MethodSource.of(methods))
                        .start();
                var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                        .app(gateway.appKey(), gateway.appSecret())
                        .accessToken(AccessTokens.fixed(gateway.accessToken()))
                        .build()) {
            var roundTrip = new RoundTrip(generated, gateway, client, random);
            for (var method : generated.methods()) {
                for (var i = 0; i < CALLS; i++) {
                    roundTrip.call(method);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
