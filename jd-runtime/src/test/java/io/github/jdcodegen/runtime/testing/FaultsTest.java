package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.internal.Form;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault as a client sees it, and what the gateway says that it did. */
class FaultsTest {
    private static final String SHIP = Methods.SHIP.name();
    private static final String GOOD = "{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":false}}";

    private EmbeddedGateway gateway;
    private Caller caller;

    @BeforeEach
    void start() {
        gateway = EmbeddedGateway.builder()
                .methods(Methods.ALL)
                .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                .start();
        caller = new Caller(gateway);
    }

    @AfterEach
    void stop() {
        caller.close();
        gateway.close();
    }

    private HttpAnswer ship() throws HttpFailure {
        return caller.post(shipping());
    }

    private java.util.Map<String, String> shipping() {
        var parameters = caller.parameters(SHIP, "{\"order_id\":1}");
        parameters.put("sign", Signature.sign(parameters, gateway.appSecret(), ""));
        return parameters;
    }

    private boolean acted() {
        return gateway.requests().get(0).handling().acted();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(Fault.none(), true, 200, GOOD),
                Arguments.of(Fault.throttle(), false, 200, "{\"error_response\":{\"code\":\"2\","),
                Arguments.of(Fault.clock(), false, 200, "{\"error_response\":{\"code\":\"8\","),
                Arguments.of(Fault.expiredToken(), false, 200, "{\"error_response\":{\"code\":\"19\","),
                Arguments.of(Fault.unknownException(), true, 200, "{\"error_response\":{\"code\":\"67\","),
                Arguments.of(
                        Fault.refusal("70", "订单", "busy"),
                        false,
                        200,
                        "{\"error_response\":{\"code\":\"70\",\"zh_desc\":\"订单\",\"en_desc\":\"busy\"}}"),
                Arguments.of(Fault.html(502), true, 502, "<html>"),
                Arguments.of(Fault.htmlPage(), true, 200, "<html>"),
                Arguments.of(Fault.slowHeaders(Duration.ofMillis(30)), true, 200, GOOD),
                Arguments.of(Fault.slowBody(Duration.ofMillis(30)), true, 200, GOOD),
                Arguments.of(Fault.thenClosed(), true, 200, GOOD),
                Arguments.of(Fault.lengthTooShort(), true, 200, GOOD.substring(0, GOOD.length() / 2)),
                Arguments.of(Fault.cutOffJson(), true, 200, GOOD.substring(0, GOOD.length() / 2)),
                Arguments.of(Fault.emptyBody(), true, 200, ""),
                Arguments.of(
                        Fault.wrongTypes(),
                        true,
                        200,
                        "{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":{\"no\":\"scalar\"}}}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void comesAsAnAnswer(Fault fault, boolean acts, int status, String body) throws HttpFailure {
        gateway.inject(FaultScript.steps(fault));

        var answer = ship();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith(body);
        assertThat(body.isEmpty()).isEqualTo(answer.body().isEmpty());
        assertThat(acted()).isEqualTo(acts).isEqualTo(fault.acts());
        assertThat(gateway.requests().get(0).handling().fault()).isSameAs(fault);
        assertThat(ship().body()).isEqualTo(GOOD);
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(Fault.resetBefore(), false),
                Arguments.of(Fault.resetAfter(), true),
                Arguments.of(Fault.closeAfter(), true),
                Arguments.of(Fault.resetInBody(), true),
                Arguments.of(Fault.closeInBody(), true));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void losesTheConnection(Fault fault, boolean acts) throws HttpFailure {
        gateway.inject(FaultScript.steps(fault));

        assertThatThrownBy(this::ship)
                .isInstanceOfSatisfying(
                        HttpFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOST));
        assertThat(gateway.requests()).hasSize(1);
        assertThat(acted()).isEqualTo(acts).isEqualTo(fault.acts());
        assertThat(ship().body()).isEqualTo(GOOD);
    }

    @Test
    void slowHeadersAndSlowBodiesOutlastADeadline() {
        gateway.inject(
                FaultScript.steps(Fault.slowHeaders(Duration.ofSeconds(30)), Fault.slowBody(Duration.ofSeconds(30))));
        try (var impatient = SocketTransport.of(Duration.ofSeconds(5), 1 << 20)) {
            for (var i = 0; i < 2; i++) {
                var call = HttpCall.post(gateway.url(), Form.encode(shipping()));
                assertThatThrownBy(() -> impatient.send(call, Deadline.in(Duration.ofMillis(300))))
                        .isInstanceOfSatisfying(
                                HttpFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.DEADLINE));
            }
        }
        assertThat(gateway.requests()).hasSize(2);
    }

    @Test
    void aResetIsSeenAsOneOnTheSocket() throws IOException {
        gateway.inject(FaultScript.empty().always(Fault.resetAfter()));
        try (var socket = send()) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        gateway.inject(FaultScript.empty().always(Fault.closeAfter()));
        try (var socket = send()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void half_a_body_stops_short_of_the_announced_length() throws IOException {
        gateway.inject(FaultScript.empty().always(Fault.closeInBody()));
        try (var socket = send()) {
            var answer = text(socket.getInputStream());
            assertThat(answer).contains("Content-Length: " + GOOD.length());
            assertThat(answer).endsWith("\r\n\r\n" + GOOD.substring(0, GOOD.length() / 2));
        }
    }

    private Socket send() throws IOException {
        var socket = new Socket("127.0.0.1", gateway.url().getPort());
        var body = Form.encode(shipping());
        socket.getOutputStream()
                .write(("POST /routerjson HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theDateOfAnAnswerIsTheGatewaysTime() throws HttpFailure {
        assertThat(ship().header("Date")).isEqualTo("Mon, 1 Jan 2024 19:04:05 GMT");
    }

    @Test
    void aScriptCountsCallsOfAllMethodsAndOfEach() throws HttpFailure {
        gateway.inject(FaultScript.empty()
                .onCall(2, Fault.throttle())
                .onCall(SHIP, 2, Fault.clock())
                .always(Methods.GOODS.name(), Fault.emptyBody()));

        assertThat(ship().body()).isEqualTo(GOOD);
        assertThat(caller.call(Methods.SEARCH.name(), "{\"page\":1}")).contains("\"code\":\"2\"");
        assertThat(ship().body()).contains("\"code\":\"8\"");
        assertThat(ship().body()).isEqualTo(GOOD);
        assertThat(caller.call(Methods.GOODS.name(), "{}")).isEmpty();
        assertThat(caller.call(Methods.GOODS.name(), "{}")).isEmpty();

        gateway.inject(FaultScript.steps(Fault.none(), Fault.throttle()));
        assertThat(ship().body()).isEqualTo(GOOD);
        assertThat(ship().body()).contains("\"code\":\"2\"");
        assertThat(ship().body()).isEqualTo(GOOD);
    }

    @Test
    void chanceDependsOnTheSeedAlone() {
        var first = hits(FaultScript.empty().sometimes(0.25, 42, Fault.throttle()));
        assertThat(hits(FaultScript.empty().sometimes(0.25, 42, Fault.throttle())))
                .isEqualTo(first);
        assertThat(hits(FaultScript.empty().sometimes(0.25, 43, Fault.throttle())))
                .isNotEqualTo(first);
        assertThat(first).hasSizeBetween(200, 300);
        assertThat(hits(FaultScript.empty().sometimes(0, 42, Fault.throttle()))).isEmpty();
        assertThat(hits(FaultScript.empty().sometimes(1, 42, Fault.throttle()))).hasSize(1000);
    }

    private static List<Integer> hits(FaultScript script) {
        return IntStream.rangeClosed(1, 1000)
                .filter(call -> !script.fault("m", new RequestLog.Count(call, call, call))
                        .acts())
                .boxed()
                .toList();
    }

    @Test
    void aGatewayWithAnotherClockRefusesAndTellsItsTime() throws HttpFailure {
        try (var late = EmbeddedGateway.builder()
                        .methods(Methods.ALL)
                        .clock(Clock.fixed(Instant.parse("2024-01-01T20:00:00Z"), ZoneOffset.UTC))
                        .start();
                var other = new Caller(late)) {
            var parameters = other.parameters(SHIP, "{\"order_id\":1}");
            parameters.put("sign", Signature.sign(parameters, late.appSecret(), ""));
            var answer = other.post(parameters);

            assertThat(answer.body()).contains("\"code\":\"8\"");
            assertThat(answer.header("date")).isEqualTo("Mon, 1 Jan 2024 20:00:00 GMT");
        }
    }
}
