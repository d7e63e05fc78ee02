package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.error.JdValidationException;
import io.github.jdcodegen.runtime.generated.Checks;
import io.github.jdcodegen.runtime.generated.FieldNames;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.http.LoopbackServer.Handler;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a call fails, as a program sees it. */
class FailuresTest {

    /** A request as it is generated. */
    static final class CountRequest extends JdRequest<CountResponse> {
        static final Operation<CountResponse> OPERATION = Operation.of(
                        "jingdong.shop.count", StandardGateways.JOS, CountResponse::read)
                .readOnly()
                .build();

        private CountRequest(Builder builder) {
            super(OPERATION, builder);
        }

        static CountRequest of(String shop) {
            return new Builder().shop(shop).build();
        }

        @Override
        protected void check(Checks checks) {
            checks.on("shop").required().maxLength(5);
            checks.advice().on("shop").maxLength(3);
        }

        static final class Builder extends WireObject.Builder<Builder> {
            Builder shop(String shop) {
                return put("shop", shop);
            }

            CountRequest build() {
                return new CountRequest(this);
            }
        }
    }

    record CountResponse(Long count) {
        private static final FieldNames NAMES = FieldNames.of("count");

        static CountResponse read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            Long count = null;
            while (in.nextField(NAMES) >= 0) {
                count = in.readLong();
            }
            return new CountResponse(count);
        }
    }

    private static JdException failure(Handler answer) {
        return failure(answer, CountRequest.of("abc"), JdException.class);
    }

    private static <X extends JdException> X failure(Handler answer, JdRequest<?> request, Class<X> type) {
        try (var gate = new Gate(answer);
                var client = gate.client().retries(RetryPolicy.none()).build()) {
            var failure = catchThrowableOfType(type, () -> client.call(request));
            assertThat(failure.method()).isEqualTo(request.operation().method());
            return failure;
        }
    }

    @Test
    void aRefusalOfTheGatewayHasCodeKindAndTexts() {
        var request = RawRequest.builder("a.b")
                .gateway(JdGateway.of("g")
                        .error("24", ErrorKind.DENIED, "No permission", "无权")
                        .build())
                .build();
        var failure = failure(Gate.refusal(24, "无效"), request, JdGatewayException.class);
        assertThat(failure.code()).isEqualTo("24");
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(failure.zh()).isEqualTo("无效");
        assertThat(failure.en()).isEqualTo("no");
    }

    /** Whatever the token comes from; see {@code TokensInCallsTest} for one that is renewed in vain. */
    @Test
    void aTokenThatJdDoesNotTakeAsksForAnAuthorisation() {
        var request = RawRequest.builder("a.b")
                .gateway(JdGateway.of("g")
                        .error("19", ErrorKind.AUTH, "Invalid access_token", "无效access_token")
                        .build())
                .build();
        var failure = failure(Gate.refusal(19, "无效"), request, JdAuthorizationException.class);
        assertThat(failure.reason()).isEqualTo(JdAuthorizationException.Reason.INVALID);
        assertThat(failure.code()).isEqualTo("19");
        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(failure.zh()).isEqualTo("无效");
        assertThat(failure.getCause()).isInstanceOf(JdGatewayException.class);
    }

    @Test
    void aCodeOfTheMethodItselfIsABusinessError() {
        assertThat(failure(Gate.refusal(10400001, "订单已出库"))).isInstanceOf(JdBusinessException.class);
    }

    @Test
    void aPageInsteadOfAnAnswerIsNoAnswerOfJd() {
        var failure = failure(
                (request, connection) -> connection.answer(
                        200,
                        "text/html",
                        "<html><head><title>维护</title><style>p {}</style></head><body>\n<p>Back soon</p></body></html>"),
                CountRequest.of("abc"),
                JdTransportException.class);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.kind()).isEqualTo(ErrorKind.RETRY);
        assertThat(failure.notSent()).isFalse();
        assertThat(failure).hasMessageContaining("HTTP 200 instead of an answer of JD: 维护 Back soon");
    }

    @ParameterizedTest
    @CsvSource({
        "302, ",
        "400, CALLER",
        "401, AUTH",
        "403, DENIED",
        "404, CALLER",
        "429, THROTTLE",
        "500, RETRY",
        "502, RETRY",
        "503, RETRY"
    })
    void anHttpErrorHasItsStatusAndAKind(int status, ErrorKind kind) {
        var failure = failure(
                (request, connection) -> connection.answer(status, "text/html", "<h1>x</h1>"),
                CountRequest.of("abc"),
                JdTransportException.class);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void anErrorOfJdCountsMoreThanTheStatusBesideIt() {
        var failure = failure((request, connection) -> connection.answer(
                500, "application/json", "{\"error_response\":{\"code\":\"999\",\"zh_desc\":\"坏\"}}"));
        assertThat(failure).isInstanceOf(JdBusinessException.class);
        assertThat(failure.code()).isEqualTo("999");
    }

    @Test
    void jsonBesideAnErrorStatusIsNoAnswer() {
        assertThat(failure((request, connection) ->
                        connection.answer(503, "application/json", "{\"jingdong_shop_count_responce\":{\"count\":1}}")))
                .isInstanceOf(JdTransportException.class);
        assertThat(failure((request, connection) -> connection.answer(503, "application/json", "{\"message\":")))
                .isInstanceOf(JdTransportException.class);
    }

    @Test
    void cutOffJsonIsADecodeError() {
        assertThat(failure(Gate.json("{\"jingdong_shop_count_responce\":{\"count\":1")))
                .isInstanceOf(JdDecodeException.class);
    }

    @Test
    void anEmptyAnswerIsNone() {
        assertThat(failure(Gate.json(""))).isInstanceOf(JdTransportException.class);
    }

    @Test
    void theDecodePolicySaysWhetherAnUnreadableValueFails() {
        var answer = Gate.content(",\"count\":\"many\"");
        try (var gate = new Gate(answer);
                var client = gate.client().build()) {
            var exchange = client.exchange(CountRequest.of("abc"));
            assertThat(exchange.response()).isEqualTo(new CountResponse(null));
            assertThat(exchange.report().entries())
                    .extracting(DecodeReport.Entry::kind)
                    .containsExactly(DecodeReport.Kind.UNREADABLE);
        }
        try (var gate = new Gate(answer);
                var client = gate.client().decoding(DecodePolicy.FAIL).build()) {
            var failure = catchThrowableOfType(JdDecodeException.class, () -> client.call(CountRequest.of("abc")));
            assertThat(failure.report().entries()).hasSize(1);
            assertThat(gate.requests()).as("reading again changes nothing").hasSize(1);
        }
    }

    @Test
    void theValidationPolicySaysWhetherViolationsFail() {
        var told = new ArrayList<Violation.Level>();
        var listener = new JdCallListener() {
            @Override
            public void violations(JdRequest<?> request, List<Violation> violations) {
                violations.forEach(violation -> told.add(violation.level()));
            }
        };
        try (var gate = new Gate(Gate.content(""))) {
            try (var client = gate.client().listener(listener).build()) {
                var failure =
                        catchThrowableOfType(JdValidationException.class, () -> client.call(CountRequest.of("abcdef")));
                assertThat(failure.violations()).hasSize(2);
                assertThat(failure.kind()).isEqualTo(ErrorKind.CALLER);
                assertThat(gate.requests()).isEmpty();
                assertThat(told).isEmpty();
                client.call(CountRequest.of("abcd"));
                assertThat(told).containsExactly(Violation.Level.ADVICE);
            }
            told.clear();
            try (var client = gate.client()
                    .listener(listener)
                    .validation(ValidationPolicy.WARN)
                    .build()) {
                client.call(CountRequest.of("abcdef"));
                assertThat(told).containsExactly(Violation.Level.ERROR, Violation.Level.ADVICE);
            }
            told.clear();
            try (var client = gate.client()
                    .listener(listener)
                    .validation(ValidationPolicy.OFF)
                    .build()) {
                client.call(CountRequest.of("abcdef"));
                assertThat(told).isEmpty();
            }
        }
    }

    @Test
    void theDeadlineIsATransportErrorThatMayHaveReachedJd() {
        try (var gate = new Gate((request, connection) -> {
                    connection.head(200, Map.of(), 10);
                    connection.hang();
                });
                var client = gate.client().deadline(Duration.ofMillis(300)).build()) {
            var start = System.nanoTime();
            var failure = catchThrowableOfType(JdTransportException.class, () -> client.call(CountRequest.of("abc")));
            assertThat(failure.notSent()).isFalse();
            assertThat(failure).hasMessageContaining("by the deadline");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aLargeAnswerIsRefused() {
        try (var gate = new Gate(Gate.content(",\"x\":\"" + "x".repeat(5000) + "\""));
                var client = gate.client().maxAnswerBytes(4000).build()) {
            var failure = catchThrowableOfType(JdTransportException.class, () -> client.call(CountRequest.of("abc")));
            assertThat(failure.kind()).isEqualTo(ErrorKind.CALLER);
            assertThat(gate.requests()).hasSize(1);
        }
    }

    @Test
    void anExchangeHasAllThatIsKnown() {
        try (var gate = new Gate(Gate.content(",\"request_id\":\"r-1\",\"count\":\"7\""));
                var client = gate.client().build()) {
            var exchange = client.exchange(CountRequest.of("abc"));
            assertThat(exchange.response()).isEqualTo(new CountResponse(7L));
            assertThat(exchange.raw()).startsWith("{\"jingdong_shop_count_responce\"");
            assertThat(exchange.requestId()).isEqualTo("r-1");
            assertThat(exchange.attempts()).isEqualTo(1);
            assertThat(exchange.report().isClean()).isFalse();
            assertThat(exchange).asString().contains("r-1").doesNotContain("7\"");
            assertThatCode(client::close).doesNotThrowAnyException();
        }
    }
}
