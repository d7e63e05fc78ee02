package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.testing.Content;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.testing.GatewayMethod;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.runtime.testing.RecordedRequest;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls from many threads through a gateway where everything goes wrong now and then. */
class SoakTest {
    private static final int CALLS = 10_000;
    private static final int THREADS = 64;
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /** What a busy machine may add to a deadline before a thread runs again. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private static final EnvelopeRules ENVELOPE = new EnvelopeRules(
            List.of("{method}_responce"),
            List.of(),
            List.of("error_response"),
            "code",
            List.of("0"),
            List.of("zh_desc", "en_desc"));
    private static final JdGateway GATEWAY = JdGateway.of("soak")
            .envelope(ENVELOPE)
            .error("2", ErrorKind.THROTTLE, null, "限制时间内调用失败次数")
            .error("8", ErrorKind.CLOCK, null, "非法时间参数")
            .error("19", ErrorKind.AUTH, null, "无效access_token")
            .error("67", ErrorKind.RETRY, null, "未知异常")
            .build();

    private static GatewayMethod method(String name, Access access) {
        return new GatewayMethod(
                name,
                "2.0",
                TokenNeed.SELLER,
                access,
                new GatewayMethod.Profile("360buy_param_json", ENVELOPE, List.of()),
                Content.of(Field.required("id", "long")),
                null,
                Content.of(Field.of("id", "long"), Field.of("text", "string")),
                Map.of(),
                List.of());
    }

    private static final GatewayMethod READ = method("jingdong.soak.read", Access.READ);
    private static final GatewayMethod WRITE = method("jingdong.soak.write", Access.WRITE);

    private static final FaultScript FAULTS = FaultScript.empty()
            .sometimes(0.02, 1, Fault.throttle())
            .sometimes(0.01, 2, Fault.expiredToken())
            .sometimes(0.01, 3, Fault.clock())
            .sometimes(0.02, 4, Fault.unknownException())
            .sometimes(0.01, 5, Fault.html(502))
            .sometimes(0.01, 6, Fault.htmlPage())
            .sometimes(0.02, 7, Fault.resetBefore())
            .sometimes(0.02, 8, Fault.resetAfter())
            .sometimes(0.01, 9, Fault.closeAfter())
            .sometimes(0.01, 10, Fault.resetInBody())
            .sometimes(0.01, 11, Fault.closeInBody())
            .sometimes(0.01, 12, Fault.lengthTooShort())
            .sometimes(0.01, 13, Fault.cutOffJson())
            .sometimes(0.01, 14, Fault.emptyBody())
            .sometimes(0.01, 15, Fault.wrongTypes())
            .sometimes(0.01, 16, Fault.thenClosed())
            .sometimes(0.002, 17, Fault.slowHeaders(Duration.ofSeconds(5)))
            .sometimes(0.002, 18, Fault.slowBody(Duration.ofSeconds(5)))
            .sometimes(0.01, 19, Fault.slowBody(Duration.ofMillis(100)));

    /** What became of one call. */
    private record Result(
            int id,
            boolean write,
            Duration took,
            @Nullable RawJson answer,
            @Nullable Exception failure) {

        boolean certainlyDidNotRun() {
            return failure instanceof JdTransportException transport && transport.notSent()
                    || failure instanceof JdGatewayException gateway && gateway.kind() != ErrorKind.RETRY;
        }
    }

    private static Result call(JdClient client, int id) {
        boolean write = id % 3 == 0;
        var request = RawRequest.builder((write ? WRITE : READ).name())
                .gateway(GATEWAY)
                .token(TokenNeed.SELLER)
                .json("{\"id\":" + id + "}");
        var start = System.nanoTime();
        RawJson answer = null;
        Exception failure = null;
        try {
            answer = client.call((write ? request : request.readOnly()).build());
        } catch (Exception e) {
            failure = e;
        }
        return new Result(id, write, Duration.ofNanos(System.nanoTime() - start), answer, failure);
    }

    private static AccessTokens tokens(EmbeddedGateway gateway) {
        return new AccessTokens() {
            @Override
            public String token(String method, Duration limit) {
                return gateway.accessToken();
            }

            @Override
            public boolean invalidate(String token) {
                return true;
            }
        };
    }

    private static List<Result> callAll(EmbeddedGateway gateway) throws Exception {
        var results = new ConcurrentLinkedQueue<Result>();
        var threads = Executors.newFixedThreadPool(THREADS);
        try (var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(tokens(gateway))
                .deadline(DEADLINE)
                .retries(new RetryPolicy(3, Duration.ofMillis(20), Duration.ofMillis(50)))
                .build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int id = 1; id <= CALLS; id++) {
                int number = id;
                calls.add(threads.submit(() -> results.add(call(client, number))));
            }
            for (var call : calls) {
                call.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        return List.copyOf(results);
    }

    private static Set<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("jd-") || name.startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    @Test
    @Timeout(120)
    void everyCallEndsInAnAnswerOrATypedErrorAndNothingIsDoneTwiceOrLeftBehind() throws Exception {
        var before = threadsOfOurs();
        List<Result> results;
        try (var gateway =
                EmbeddedGateway.builder().methods(MethodSource.of(READ, WRITE)).start()) {
            gateway.answer(
                    READ.name(),
                    request -> GatewayAnswer.content("{\"id\":" + request.business("id") + ",\"text\":\"鞋\"}"));
            gateway.answer(
                    WRITE.name(),
                    request -> GatewayAnswer.content("{\"id\":" + request.business("id") + ",\"text\":\"鞋\"}"));
            gateway.inject(FAULTS);
            results = callAll(gateway);

            assertThat(gateway.duplicateWrites()).isEmpty();
            var acted = gateway.requests(WRITE.name()).stream()
                    .filter(request -> request.handling().acted())
                    .map(request -> Integer.valueOf(request.business("id")))
                    .collect(Collectors.toSet());
            assertThat(results).filteredOn(Result::write).allSatisfy(result -> {
                if (result.answer() != null) {
                    assertThat(acted).contains(result.id());
                } else if (result.certainlyDidNotRun()) {
                    assertThat(acted).doesNotContain(result.id());
                }
            });
            report(results, gateway.requests());
        }
        assertThat(results).hasSize(CALLS).allSatisfy(result -> {
            assertThat(result.took()).isLessThan(DEADLINE.plus(SLACK));
            if (result.failure() == null) {
                assertThat(result.answer().text()).matches("\\{.*\"id\":.*}");
            } else {
                assertThat(result.failure()).isInstanceOf(JdException.class);
            }
        });
        assertThat(results)
                .as("retries save most reads")
                .filteredOn(result -> !result.write() && result.answer() != null)
                .hasSizeGreaterThan(CALLS * 2 / 3 * 9 / 10);
        for (int i = 0; i < 100 && !before.containsAll(threadsOfOurs()); i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(before).containsAll(threadsOfOurs());
    }

    private static void report(List<Result> results, List<RecordedRequest> requests) {
        var failures = results.stream()
                .filter(result -> result.failure() != null)
                .collect(Collectors.groupingBy(
                        result -> result.failure().getClass().getSimpleName(), Collectors.counting()));
        var longest =
                results.stream().map(Result::took).max(Duration::compareTo).orElseThrow();
        System.out.println(results.size() + " calls, " + requests.size() + " requests, failures " + failures
                + ", longest " + longest.toMillis() + " ms");
    }
}
