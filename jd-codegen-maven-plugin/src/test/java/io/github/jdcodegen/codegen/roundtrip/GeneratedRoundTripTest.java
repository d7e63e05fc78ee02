package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.gateway.GatewayFiles;
import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.roundtrip.RandomValues.Fields;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.testing.Answer;
import io.github.jdcodegen.runtime.testing.Dialect;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.GatewayMethodReader;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
    private static final List<Dialect> LENIENCIES = List.of(
            Dialect.NUMBERS_AS_TEXT,
            Dialect.BOOLEANS_AS_TEXT,
            Dialect.WRAPPED_ELEMENTS,
            Dialect.SINGLE_FOR_LIST,
            Dialect.LISTS_AS_TEXT,
            Dialect.OBJECT_IN_LIST,
            Dialect.NULLS_IN_LISTS,
            Dialect.UNKNOWN_FIELDS);

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
            for (var method : generated.methods()) {
                for (var i = 0; i < CALLS; i++) {
                    call(generated, method, gateway, client, random);
                }
            }
        }
    }

    private static void call(
            GeneratedClient generated, MethodPlan method, EmbeddedGateway gateway, JdClient client, Random random) {
        var reflected = new Reflected(generated);
        var name = method.api().method();
        var sent = new RandomValues(random, method.request(), false)
                .object(method.request().root(), 0);
        var request = (JdRequest<?>)
                reflected.build(generated.type(method, method.request().name()), (Fields) sent.java());
        reflected.check(name + " request", (Fields) sent.java(), request);

        var isTame = isTame(method.response());
        var answered = new RandomValues(random, method.response(), isTame)
                .object(method.response().root(), 0);
        var content = Trees.print(method.response().bare() ? only(answered.wire()) : answered.wire());
        gateway.answer(name, call -> Answer.content(content));
        gateway.speak(isTame && random.nextBoolean() ? leniency(random, content) : dialects(random, content));

        var exchange = client.exchange(request);

        var requests = gateway.requests(name);
        assertThat(Trees.parse(requests.get(requests.size() - 1).json())).isEqualTo(sent.wire());
        reflected.check(name + " response", (Fields) answered.java(), exchange.response());
        assertThat(exchange.report().entries())
                .extracting(DecodeReport.Entry::kind)
                .doesNotContain(DecodeReport.Kind.UNREADABLE);
        assertThat(exchange.attempts()).isEqualTo(1);
    }

    /** Whether the leniencies of reading cannot change what an answer means. */
    private static boolean isTame(BodyPlan body) {
        return Stream.concat(Stream.of(body.root()), body.types().stream())
                .filter(RecordPlan.class::isInstance)
                .flatMap(type -> ((RecordPlan) type).fields().stream())
                .allMatch(field -> field.field().encoding() == Encoding.PLAIN && isTame(field.type()));
    }

    private static boolean isTame(JavaType type) {
        var element = type instanceof JavaType.ListOf list ? list.element() : type;
        return !(element instanceof JavaType.ListOf || element instanceof JavaType.MapOf)
                && !element.equals(new JavaType.Basic(Scalar.JSON));
    }

    /** The one value of an answer that is no object, if there is one. */
    private static Object only(Object wire) {
        var values = ((Map<?, ?>) wire).values();
        return values.isEmpty() ? null : values.iterator().next();
    }

    /** One of the leniencies; an empty object in place of a list would be ambiguous. */
    private static Dialect[] leniency(Random random, String content) {
        var dialect = LENIENCIES.get(random.nextInt(LENIENCIES.size()));
        return dialect == Dialect.SINGLE_FOR_LIST && content.contains("{}") ? new Dialect[0] : new Dialect[] {dialect};
    }

    /** What does not change what an answer means, whatever its types; a text in a text would be ambiguous. */
    private static Dialect[] dialects(Random random, String content) {
        return Stream.of(
                        Dialect.OTHER_WRAPPER, Dialect.STRANGE_WRAPPER, Dialect.CONTENT_AS_TEXT, Dialect.CODE_AS_NUMBER)
                .filter(dialect ->
                        dialect != Dialect.CONTENT_AS_TEXT || content.startsWith("{") || content.startsWith("["))
                .filter(dialect -> random.nextInt(3) == 0)
                .toArray(Dialect[]::new);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
