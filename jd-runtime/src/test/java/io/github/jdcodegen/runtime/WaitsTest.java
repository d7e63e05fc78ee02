package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits end early where they must, and leave nothing behind. */
@Timeout(30)
class WaitsTest {
    private static final RawRequest READ = RawRequest.builder("jingdong.a.get")
            .token(Operation.TokenNeed.NONE)
            .readOnly()
            .build();

    /** Answers in turn; null is a connection that was not made. */
    private static HttpTransport answering(HttpAnswer... answers) {
        Iterator<HttpAnswer> each = Arrays.asList(answers).iterator();
        return new HttpTransport() {
            @Override
            public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
                var answer = each.next();
                if (answer == null) {
                    throw new HttpFailure(HttpFailure.Reason.NOT_CONNECTED, "no connection", null);
                }
                return answer;
            }

            @Override
            public void close() {}
        };
    }

    private static HttpAnswer answer(int status, Map<String, String> headers) {
        return new HttpAnswer(
                status, headers, status == 200 ? "{\"jingdong_a_get_responce\":{\"code\":\"0\"}}" : "busy");
    }

    private static JdClient.Builder client(HttpTransport transport) {
        return JdClient.builder(JdEnvironment.at(URI.create("http://127.0.0.1/routerjson")))
                .app("k", "s")
                .transport(transport);
    }

    @Test
    void permitsOfCancelledCallsAreGivenBack() throws Exception {
        var limiter = TokenBuckets.perApp(2, 1);
        var answers = new HttpAnswer[2];
        Arrays.fill(answers, answer(200, Map.of()));
        try (var client = client(answering(answers)).rateLimiter(limiter).build()) {
            client.call(READ);
            var waiting = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 40; i++) {
                waiting.add(client.callAsync(READ));
            }
            Thread.sleep(300);
            waiting.forEach(call -> call.cancel(true));
            Thread.sleep(300);
            var wait = limiter.reserve("k", READ.operation().method(), Duration.ofSeconds(30));
            assertThat(wait).as("40 calls would be 20 s").isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void closingWakesACallThatWaits() throws Exception {
        var limiter = TokenBuckets.perApp(0.01, 1);
        var waiting = new CountDownLatch(1);
        RateLimiter told = (app, method, patience) -> {
            var wait = limiter.reserve(app, method, patience);
            if (wait != null && !wait.isZero()) {
                waiting.countDown();
            }
            return wait;
        };
        var client = client(answering(answer(200, Map.of())))
                .deadline(Duration.ofMinutes(5))
                .rateLimiter(told)
                .build();
        client.call(READ);
        var failure = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(JdTransportException.class, () -> client.call(READ)));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        client.close();
        assertThat(failure.get(5, TimeUnit.SECONDS).notSent()).isTrue();
    }

    @Test
    void callsAfterTheEndSayThatNothingWasSentInBothWays() {
        var client = client(answering()).build();
        client.close();
        assertThat(catchThrowableOfType(JdTransportException.class, () -> client.call(READ))
                        .notSent())
                .isTrue();
        var async = catchThrowableOfType(
                ExecutionException.class, () -> client.callAsync(READ).get(5, TimeUnit.SECONDS));
        assertThat(((JdTransportException) async.getCause()).notSent()).isTrue();
    }

    @Test
    void theServerSaysWhenToComeBack() {
        var waits = new ArrayList<Duration>();
        try (var client = client(answering(answer(503, Map.of("Retry-After", "7")), answer(200, Map.of())))
                .sleeper(waits::add)
                .build()) {
            client.call(READ);
        }
        assertThat(waits).isEqualTo(List.of(Duration.ofSeconds(7)));
    }

    @Test
    void whoShallComeBackAfterTheDeadlineFailsAtOnce() {
        for (var value : List.of("31", "99999999999999999999", "Fri, 31 Dec 2190 23:59:59 GMT")) {
            var waits = new ArrayList<Duration>();
            try (var client = client(answering(answer(503, Map.of("Retry-After", value))))
                    .sleeper(waits::add)
                    .build()) {
                assertThat(catchThrowableOfType(JdTransportException.class, () -> client.call(READ))
                                .status())
                        .isEqualTo(503);
            }
            assertThat(waits).isEmpty();
        }
    }

    @Test
    void notSentSpeaksForAllAttempts() {
        try (var client = client(answering(answer(503, Map.of()), null, null))
                .sleeper(time -> {})
                .build()) {
            var failure = catchThrowableOfType(JdException.class, () -> client.call(READ));
            assertThat(((JdTransportException) failure).notSent()).isFalse();
        }
        try (var client =
                client(answering(null, null, null)).sleeper(time -> {}).build()) {
            var failure = catchThrowableOfType(JdTransportException.class, () -> client.call(READ));
            assertThat(failure.notSent()).isTrue();
        }
    }
}
