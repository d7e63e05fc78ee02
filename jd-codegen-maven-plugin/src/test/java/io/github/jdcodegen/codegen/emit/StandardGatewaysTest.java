package io.github.jdcodegen.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.plan.GatewayPlan;
import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.runtime.StandardGateways;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The gateways that the runtime knows, for calls without a descriptor, are those that jd-spec has profiles of: the class is
 * generated, byte by byte. {@code -Drecreate=true} writes it anew.
 */
class StandardGatewaysTest {
    private static final Path SOURCES = Path.of("../jd-runtime/src/main/java");

    @Test
    void areTheProfilesOfJdSpec() throws IOException {
        var gateways = DescriptorLoader.gateways().values().stream()
                .filter(gateway -> gateway.protocol() == Gateway.Protocol.REST)
                .map(gateway -> new GatewayPlan(Names.constant(gateway.name()), gateway))
                .toList();
        var packageName = StandardGateways.class.getPackageName();
        var file = GatewaysEmitter.emit(
                "StandardGateways",
                new Plan(packageName, Language.BOTH, gateways, List.of()),
                new JavadocText(Language.BOTH));
        var source = SOURCES.resolve(file.path());
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(source, file.content());
        }
        assertThat(file.content()).isEqualTo(Files.readString(source));
    }
}
