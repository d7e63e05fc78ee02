package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.LoopbackServer.Handler;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is tried again, when, and with what. */
class RetriesTest {
    private static final JdGateway GATEWAY = JdGateway.of("g")
            .error("1", ErrorKind.RETRY, null, "服务不可用")
            .error("2", ErrorKind.THROTTLE, null, "限制")
            .error("8", ErrorKind.CLOCK, null, "非法时间")
            .error("12", ErrorKind.SIGNATURE, null, "无效签名")
            .error("19", ErrorKind.AUTH, null, "无效")
            .error("24", ErrorKind.DENIED, null, "无权")
            .error("65", ErrorKind.RETRY, null, "超时")
            .build();
    private static final RawRequest READ =
            RawRequest.builder("a.b").gateway(GATEWAY).readOnly().build();
    private static final RawRequest WRITE =
            RawRequest.builder("a.b").gateway(GATEWAY).build();
    private static final Handler OK = Gate.content("");
    private static final Handler RESET = (request, connection) -> connection.reset();
    private static final Handler BAD_GATEWAY =
            (request, connection) -> connection.answer(502, "text/html", "<h1>Bad Gateway</h1>");

    private static int attempts(RawRequest request, Handler... answers) {
        try (var gate = new Gate(answers);
                var client = gate.client().build()) {
            try {
                assertThat(client.exchange(request).attempts())
                        .isEqualTo(gate.requests().size());
            } catch (JdException e) {
                // Only the number of attempts matters here.
            }
            return gate.requests().size();
        }
    }

    @Test
    void aReadIsTriedAgainAfterWhatMayPass() {
        assertThat(attempts(READ, Gate.refusal(1, ""), OK)).isEqualTo(2);
        assertThat(attempts(READ, Gate.refusal(65, ""), OK)).isEqualTo(2);
        assertThat(attempts(READ, Gate.refusal(2, ""), OK)).isEqualTo(2);
        assertThat(attempts(READ, RESET, BAD_GATEWAY, OK)).isEqualTo(3);
        assertThat(attempts(READ, Gate.json("{\"a_b_responce\":"), OK)).isEqualTo(2);
    }

    /** The call may have run, so that it is not sent again; the token is not used for the next one, however. */
    @Test
    void aWriteIsNotTriedAgainAfterACodeThatTheMethodHasToo() {
        var operation = Operation.of("a.b", GATEWAY, WireReader::readJson)
                .error("2", null, null, "订单已锁定")
                .error("19", null, null, "已评价")
                .build();
        class Write extends JdRequest<RawJson> {
            Write() {
                super(operation, RawRequest.builder("a.b"));
            }
        }
        var refused = new ArrayList<String>();
        var tokens = new AccessTokens() {
            @Override
            public String token(String method, Duration limit) {
                return "t";
            }

            @Override
            public boolean invalidate(String token) {
                return refused.add(token);
            }
        };
        for (int code : new int[] {2, 19}) {
            try (var gate = new Gate(Gate.refusal(code, ""), OK);
                    var client = gate.client().accessToken(tokens).build()) {
                assertThat(catchThrowableOfType(JdBusinessException.class, () -> client.call(new Write()))
                                .mayBeOfTheGateway())
                        .isTrue();
                assertThat(gate.requests()).hasSize(1);
            }
        }
        assertThat(refused).containsExactly("t");
    }

    @Test
    void aReadIsNotTriedAgainAfterWhatDoesNotPass() {
        assertThat(attempts(READ, Gate.refusal(12, ""), OK)).isEqualTo(1);
        assertThat(attempts(READ, Gate.refusal(24, ""), OK)).isEqualTo(1);
        assertThat(attempts(READ, Gate.refusal(4711, ""), OK)).isEqualTo(1);
        assertThat(attempts(READ, Gate.json("[]"), OK)).isEqualTo(1);
    }

    @Test
    void aWriteIsTriedAgainOnlyWhereItCertainlyDidNotRun() {
        assertThat(attempts(WRITE, Gate.refusal(2, ""), OK)).isEqualTo(2);
        assertThat(attempts(WRITE, Gate.refusal(1, ""), OK)).isEqualTo(1);
        assertThat(attempts(WRITE, Gate.refusal(65, ""), OK)).isEqualTo(1);
        assertThat(attempts(WRITE, RESET, OK)).isEqualTo(1);
        assertThat(attempts(WRITE, BAD_GATEWAY, OK)).isEqualTo(1);
        assertThat(attempts(WRITE, Gate.json("{\"a_b_responce\":"), OK)).isEqualTo(1);
        assertThat(attempts(
                        WRITE,
                        (request, connection) -> {
                            connection.head(200, Map.of(), 100);
                            connection.hangUp();
                        },
                        OK))
                .isEqualTo(1);
    }

    /** Fails so often, then answers. */
    private static final class Flaky implements HttpTransport {
        private final HttpFailure.Reason reason;
        private int failures;
        int sent;

        Flaky(HttpFailure.Reason reason, int failures) {
            this.reason = reason;
            this.failures = failures;
        }

        @Override
        public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
            sent++;
            if (failures-- > 0) {
                throw new HttpFailure(reason, "failed on purpose", null);
            }
            return new HttpAnswer(200, Map.of(), "{\"a_b_responce\":{\"code\":\"0\"}}");
        }

        @Override
        public void close() {
            throw new AssertionError("a transport that was given is its owner's to close");
        }
    }

    private static int sent(RawRequest request, HttpFailure.Reason reason) {
        var transport = new Flaky(reason, 1);
        try (var client = JdClient.builder(JdEnvironment.at(URI.create("http://jd.invalid/")))
                .app("KEY", "S")
                .transport(transport)
                .sleeper(time -> {})
                .build()) {
            try {
                client.call(request);
            } catch (JdTransportException e) {
                assertThat(e.notSent()).isEqualTo(reason.notSent());
            }
        }
        return transport.sent;
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatFailedIsTriedAgainByWhatMayHaveArrived(HttpFailure.Reason reason) {
        assertThat(sent(WRITE, reason)).isEqualTo(reason == HttpFailure.Reason.NOT_CONNECTED ? 2 : 1);
        assertThat(sent(READ, reason))
                .isEqualTo(
                        switch (reason) {
                            case NOT_CONNECTED, LOST, DEADLINE -> 2;
                            case NOT_TRUSTED, TOO_LARGE, CANCELLED, NOT_BEGUN -> 1;
                        });
    }

    @Test
    void attemptsEndAndTheLastFailureIsThrown() {
        try (var gate = new Gate(Gate.refusal(1, "eins"), Gate.refusal(65, "zwei"));
                var client = gate.client()
                        .retries(new RetryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(150)))
                        .build()) {
            var failure = catchThrowableOfType(JdGatewayException.class, () -> client.call(READ));
            assertThat(failure.code()).isEqualTo("65");
            assertThat(gate.requests()).hasSize(4);
            assertThat(gate.waits)
                    .as("doubling, bounded; the jitter at its highest")
                    .hasSize(3);
            assertThat(gate.waits.get(0)).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
            assertThat(gate.waits.get(1)).isBetween(Duration.ofMillis(149), Duration.ofMillis(150));
            assertThat(gate.waits.get(2)).isBetween(Duration.ofMillis(149), Duration.ofMillis(150));
        }
    }

    @Test
    void jitterIsBetweenHalfAndWhole() {
        var policy = new RetryPolicy(9, Duration.ofMillis(100), Duration.ofSeconds(1));
        assertThat(policy.waitAfter(1, () -> 0)).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.waitAfter(3, () -> 0)).isEqualTo(Duration.ofMillis(200));
        assertThat(policy.waitAfter(60, () -> -1)).isBetween(Duration.ofMillis(999), Duration.ofSeconds(1));
    }

    @Test
    void aWaitThatWouldPassTheDeadlineIsNotWaited() {
        try (var gate = new Gate(Gate.refusal(1, ""));
                var client = gate.client()
                        .deadline(Duration.ofSeconds(5))
                        .retries(new RetryPolicy(3, Duration.ofMinutes(1), Duration.ofMinutes(1)))
                        .build()) {
            assertThat(catchThrowableOfType(JdException.class, () -> client.call(READ))
                            .code())
                    .isEqualTo("1");
            assertThat(gate.waits).isEmpty();
            assertThat(gate.requests()).hasSize(1);
        }
    }

    /** Moves on by a minute each time it is read. */
    private static final class Minutes extends Clock {
        private Instant now = Gate.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }
    }

    @Test
    void eachAttemptIsStampedAndSignedAnew() {
        try (var gate = new Gate(Gate.refusal(1, ""), OK);
                var client = gate.client().clock(new Minutes()).build()) {
            client.call(READ);
            assertThat(gate.requests())
                    .extracting(request -> request.query().get("timestamp"))
                    .containsExactly("2024-01-02 03:05:05.678+0800", "2024-01-02 03:06:05.678+0800");
            assertThat(gate.requests()).allSatisfy(request -> {
                var parameters = new TreeMap<>(request.parameters());
                var sign = parameters.remove("sign");
                assertThat(sign).isEqualTo(Signer.md5().sign(CanonicalText.of(parameters), Gate.SECRET));
            });
        }
    }

    private static Handler wrongTime(String date) {
        return (request, connection) -> connection.answer(
                200,
                Map.of("Date", date, "Content-Type", "application/json"),
                "{\"error_response\":{\"code\":\"8\",\"zh_desc\":\"非法时间\"}}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theClockIsSetAfterTheAnswerThatRefusedItsTime() {
        try (var gate = new Gate(wrongTime("Mon, 01 Jan 2024 19:34:05 GMT"), OK);
                var client = gate.client().retries(RetryPolicy.none()).build()) {
            client.call(WRITE);
            client.call(WRITE);
            assertThat(gate.requests())
                    .extracting(request -> request.query().get("timestamp"))
                    .containsExactly(
                            "2024-01-02 03:04:05.678+0800",
                            "2024-01-02 03:34:05.000+0800",
                            "2024-01-02 03:34:05.000+0800");
            assertThat(gate.waits).isEmpty();
        }
    }

    @Test
    void theClockIsNotSetByWhatIsTooFarOffMissingSenselessOrNoDifferent() {
        for (var date : List.of(
                "Wed, 03 Jan 2024 19:34:05 GMT", "Mon, 01 Jan 2024 19:04:05 GMT", "yesterday", "Mon, 32 Jan 2024")) {
            try (var gate = new Gate(wrongTime(date));
                    var client = gate.client().build()) {
                assertThat(catchThrowableOfType(JdException.class, () -> client.call(READ))
                                .kind())
                        .isEqualTo(ErrorKind.CLOCK);
                assertThat(gate.requests()).as(date).hasSize(1);
            }
        }
        assertThat(attempts(READ, Gate.refusal(8, ""))).isEqualTo(1);
    }

    @Test
    void theClockIsSetOnceInACall() {
        var minute = new int[1];
        try (var gate = new Gate(
                        (request, connection) -> wrongTime("Mon, 01 Jan 2024 19:" + (10 + minute[0]++) + ":05 GMT")
                                .handle(request, connection));
                var client = gate.client().build()) {
            catchThrowableOfType(JdException.class, () -> client.call(READ));
            assertThat(gate.requests()).hasSize(2);
        }
    }

    /** Gives out tokens one after another; each one that is refused is followed by the next. */
    private static final class Tokens implements AccessTokens {
        final List<String> refused = new ArrayList<>();
        private final int last;

        Tokens(int last) {
            this.last = last;
        }

        @Override
        public @Nullable String token(String method, Duration limit) {
            return "token-" + refused.size();
        }

        @Override
        public boolean invalidate(String token) {
            if (refused.size() == last) {
                return false;
            }
            return refused.add(token);
        }
    }

    @Test
    void aRefusedTokenIsRenewedOnceEvenForAWrite() {
        for (var request : List.of(READ, WRITE)) {
            var tokens = new Tokens(9);
            try (var gate = new Gate(Gate.refusal(19, ""), OK);
                    var client = gate.client()
                            .accessToken(tokens)
                            .retries(RetryPolicy.none())
                            .build()) {
                client.call(request);
                assertThat(tokens.refused).containsExactly("token-0");
                assertThat(gate.requests())
                        .extracting(sent -> sent.query().get("access_token"))
                        .containsExactly("token-0", "token-1");
            }
        }
        var tokens = new Tokens(9);
        try (var gate = new Gate(Gate.refusal(19, ""));
                var client = gate.client().accessToken(tokens).build()) {
            assertThat(catchThrowableOfType(JdException.class, () -> client.call(READ))
                            .kind())
                    .isEqualTo(ErrorKind.AUTH);
            assertThat(tokens.refused).hasSize(1);
            assertThat(gate.requests()).hasSize(2);
        }
    }

    @Test
    void aTokenThatCannotBeRenewedIsNotTriedAgain() {
        try (var gate = new Gate(Gate.refusal(19, ""));
                var client = gate.client().accessToken(new Tokens(0)).build()) {
            catchThrowableOfType(JdException.class, () -> client.call(READ));
            assertThat(gate.requests()).hasSize(1);
        }
    }

    @Test
    void theRateLimitIsWaitedForBeforeEachAttempt() {
        var asked = new ArrayList<String>();
        RateLimiter limiter = (app, method, patience) -> {
            asked.add(app + " " + method);
            return Duration.ofMillis(7);
        };
        try (var gate = new Gate(Gate.refusal(2, ""), OK);
                var client = gate.client()
                        .rateLimiter(limiter)
                        .retries(new RetryPolicy(2, Duration.ofMillis(100), Duration.ofMillis(100)))
                        .build()) {
            client.call(WRITE);
            assertThat(asked).containsExactly("KEY a.b", "KEY a.b");
            assertThat(gate.waits).hasSize(3).contains(Duration.ofMillis(7));
        }
    }

    @Test
    void aRateLimitThatLeavesNoRoomIsATypedError() {
        try (var gate = new Gate(OK);
                var client = gate.client()
                        .rateLimiter((app, method, patience) -> null)
                        .build()) {
            var failure = catchThrowableOfType(JdTransportException.class, () -> client.call(WRITE));
            assertThat(failure.notSent()).isTrue();
            assertThat(failure.kind()).isEqualTo(ErrorKind.THROTTLE);
            assertThat(gate.requests()).isEmpty();
        }
    }

    @Test
    void anInterruptEndsAWaitAndStays() {
        try (var gate = new Gate(Gate.refusal(1, ""));
                var client = gate.client()
                        .sleeper(time -> {
                            throw new InterruptedException();
                        })
                        .build()) {
            var failure = catchThrowableOfType(JdTransportException.class, () -> client.call(READ));
            assertThat(failure).hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
