package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.roundtrip.RandomValues.Fields;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.testing.Dialect;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls generated code with values by chance: what was built is what the gateway got, and what it answered is what was
 * read.
 */
record RoundTrip(GeneratedClient generated, EmbeddedGateway gateway, JdClient client, Random random) {
    private static final List<Dialect> LENIENCIES = List.of(
            Dialect.NUMBERS_AS_TEXT,
            Dialect.BOOLEANS_AS_TEXT,
            Dialect.WRAPPED_ELEMENTS,
            Dialect.SINGLE_FOR_LIST,
            Dialect.LISTS_AS_TEXT,
            Dialect.OBJECT_IN_LIST,
            Dialect.NULLS_IN_LISTS,
            Dialect.UNKNOWN_FIELDS);

    /** Calls a method with values by chance and checks both ways. */
    void call(MethodPlan method) {
        var reflected = new Reflected(generated);
        var name = method.api().method();
        var sent = new RandomValues(random, method.request(), false)
                .object(method.request().root(), 0);
        var request = request(method, sent);
        reflected.check(name + " request", (Fields) sent.java(), request);

        var isTame = isTame(method.response());
        var answered = new RandomValues(random, method.response(), isTame)
                .object(method.response().root(), 0);
        leaveOutTheCode(method, answered);
        var content = Trees.print(method.response().bare() ? only(answered.wire()) : answered.wire());
        gateway.answer(name, call -> GatewayAnswer.content(content));
        gateway.speak(isTame && random.nextBoolean() ? leniency(random, content) : dialects(random, content));

        if (isNoContent(method, content)) {
            assertThatThrownBy(() -> client.exchange(request)).isInstanceOf(JdDecodeException.class);
            return;
        }
        if (isFailure(method, answered)) {
            assertThatThrownBy(() -> client.exchange(request)).isInstanceOf(JdBusinessException.class);
            return;
        }
        var exchange = client.exchange(request);

        var requests = gateway.requests(name);
        assertThat(Trees.parse(requests.get(requests.size() - 1).json())).isEqualTo(sent.wire());
        reflected.check(name + " response", (Fields) answered.java(), exchange.response());
        assertThat(exchange.report().entries())
                .extracting(DecodeReport.Entry::kind)
                .doesNotContain(DecodeReport.Kind.UNREADABLE);
        assertThat(exchange.attempts()).isEqualTo(1);
    }

    /** A gateway that names the content and tells success by it takes blank content for no answer. */
    private static boolean isNoContent(MethodPlan method, String content) {
        var profile = method.gateway().gateway();
        return !profile.envelope().results().isEmpty()
                && !(profile.outcome().isEmpty()
                        && method.api().response().outcome().isEmpty())
                && content.matches("null|\"\\s*\"");
    }

    /** Content that is a single value decides itself, where the method says so. */
    private static boolean isFailure(MethodPlan method, RandomValues.Value answered) {
        var conditions = method.api().response().outcome();
        var value = method.response().bare() ? only(answered.wire()) : null;
        return value != null
                && conditions.stream().noneMatch(condition -> condition.ok().contains(value.toString()))
                && !conditions.isEmpty();
    }

    /** What decides between success and failure is left out, where there is such a field: chance would say failure. */
    private static void leaveOutTheCode(MethodPlan method, RandomValues.Value answered) {
        var own = method.api().response().outcome();
        for (var condition : own.isEmpty() ? method.gateway().gateway().outcome() : own) {
            if (!method.response().bare()) {
                leaveOut(answered.wire(), (Fields) answered.java(), condition.code());
            }
        }
    }

    private static void leaveOut(@Nullable Object wire, Fields java, String path) {
        if (!(wire instanceof Map<?, ?> members)) {
            return;
        }
        members.remove(path);
        java.values().keySet().removeIf(field -> field.field().wireName().equals(path));
        int dot = path.indexOf('.');
        if (dot > 0) {
            java.values().forEach((field, value) -> {
                if (field.field().wireName().equals(path.substring(0, dot)) && value instanceof Fields inner) {
                    leaveOut(members.get(path.substring(0, dot)), inner, path.substring(dot + 1));
                }
            });
        }
    }

    /** A request of a method with values by chance. */
    JdRequest<?> request(MethodPlan method) {
        return request(
                method,
                new RandomValues(random, method.request(), true)
                        .object(method.request().root(), 0));
    }

    private JdRequest<?> request(MethodPlan method, RandomValues.Value sent) {
        var type = generated.type(method, method.request().name());
        return (JdRequest<?>) new Reflected(generated).build(type, (Fields) sent.java());
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
}
