package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.ValidationPolicy;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.spec.importer.Importer;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every method of JD's documentation that is at hand, imported, generated, and called at the embedded gateway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusRoundTripTest {
    private static final Path DOCS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));

    private ApiSet set;
    private GeneratedClient generated;

    @BeforeAll
    void importAndGenerate(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(DOCS), "no documents in " + DOCS);
        try (var folders = Files.list(DOCS)) {
            Importer.run(folders.filter(it -> !it.endsWith("wire")).sorted().toList(), folder);
        }
        set = DescriptorLoader.load(folder);
        generated = GeneratedClient.of(set);
        assertThat(generated.methods()).hasSameSizeAs(set.apis()).isNotEmpty();
    }

    @Test
    void whatIsBuiltIsSentAndWhatIsAnsweredIsRead() {
        eachMethod(EmbeddedGateway.builder(), RoundTrip::call);
    }

    /** As JD's own SDK reads: no answer unread, hardly one empty, nearly every field filled. */
    @Test
    void answersInTheFormOfTheWireWithNearlyEveryFieldFilled() {
        var tally = new AnswerTally();
        eachMethod(
                EmbeddedGateway.builder(),
                (roundTrip, method) ->
                        tally.add(method.api(), () -> roundTrip.client().exchange(roundTrip.request(method))));

        System.out.println("embedded gateway over the shared documents: " + tally);
        assertThat(tally.unread()).isEmpty();
        assertThat(tally.empty() * 50).isLessThanOrEqualTo(tally.answers());
        assertThat(tally.filled() * 100).isGreaterThanOrEqualTo(tally.fields() * 85);
    }

    @Test
    void answersEveryMethodWithTheDocumentedShapeWhichIsReadAsDocumented() {
        eachMethod(EmbeddedGateway.builder().withoutExamples(), (roundTrip, method) -> {
            var exchange = roundTrip.client().exchange(roundTrip.request(method));

            assertThat(exchange.response()).isNotNull();
            assertThat(exchange.report().entries())
                    .extracting(DecodeReport.Entry::kind)
                    .isSubsetOf(DecodeReport.Kind.UNKNOWN_VALUE, DecodeReport.Kind.BLANK_AS_NULL);
        });
    }

    /** Does something for every method; tells all failures, not the first alone. */
    private void eachMethod(EmbeddedGateway.Builder settings, BiConsumer<RoundTrip, MethodPlan> check) {
        var gatewayMethods = new GatewayMethods(set);
        var served = MethodSource.of(set.apis().stream().map(gatewayMethods::of).toList());
        List<String> failures = new ArrayList<>();
        try (var gateway = settings.methods(served).start();
                var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                        .app(gateway.appKey(), gateway.appSecret())
                        .accessToken(AccessTokens.fixed(gateway.accessToken()))
                        .validation(ValidationPolicy.OFF)
                        .build()) {
            for (var method : generated.methods()) {
                var name = method.api().method();
                try {
                    check.accept(new RoundTrip(generated, gateway, client, new Random(name.hashCode())), method);
                } catch (RuntimeException | AssertionError e) {
                    failures.add(name + ": " + e);
                }
            }
        }
        assertThat(failures).isEmpty();
    }
}
