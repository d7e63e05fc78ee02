package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTest {
    private static final RawRequest REQUEST = RawRequest.of("a.b", "{}");

    @Test
    void answersInAnotherThread() throws Exception {
        try (var gate = new Gate(Gate.content(",\"x\":1"));
                var client = gate.client().build()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(i -> client.callAsync(REQUEST))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS).members()).containsEntry("x", new RawJson("1"));
            }
        }
    }

    @Test
    void failsWithTheExceptionThatACallWouldThrow() {
        try (var gate = new Gate(Gate.refusal(99, "坏"));
                var client = gate.client().build()) {
            assertThatThrownBy(() -> client.callAsync(REQUEST).get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(JdBusinessException.class);
        }
    }

    @Test
    void cancellingBreaksOffTheCall() throws Exception {
        var arrived = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        try (var gate = new Gate((request, connection) -> {
                    arrived.countDown();
                    if (connection.clientLeaves()) {
                        left.countDown();
                    }
                });
                var client = gate.client().build()) {
            var answer = client.callAsync(REQUEST);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            answer.cancel(true);
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(answer::join).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        var arrived = new CountDownLatch(1);
        try (var gate = new Gate((request, connection) -> {
            arrived.countDown();
            connection.hang();
        })) {
            var client = gate.client().build();
            var answer = client.callAsync(REQUEST);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            client.close();
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(JdTransportException.class);
            assertThatThrownBy(() -> client.callAsync(REQUEST).get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(JdTransportException.class)
                    .hasMessageContaining("closed");
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().startsWith("jd-") || thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    private static void use(Gate gate) {
        try (var client = gate.client().build()) {
            CompletableFuture.allOf(IntStream.range(0, 10)
                            .mapToObj(i -> client.callAsync(REQUEST))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    @Test
    void closingLeavesNoThread() throws Exception {
        var before = threads();
        try (var gate = new Gate(Gate.content(""))) {
            use(gate);
            // The selector thread of the JDK's client on Java 17 ends after the client was collected.
            for (int i = 0; i < 100; i++) {
                System.gc();
                var left = threads();
                left.removeAll(before);
                if (left.isEmpty() && gate.server().connections() == 0) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(100).toMillis());
            }
            var left = threads();
            left.removeAll(before);
            assertThat(left).isEmpty();
            assertThat(gate.server().connections()).isZero();
        }
    }
}
