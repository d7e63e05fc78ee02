package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.http.HttpFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting and stopping, by hand and by JUnit. */
class EmbeddedGatewayExtensionTest {

    @Nested
    @JdGatewayTest
    class ByAnnotation {
        private static final Set<Integer> PORTS = new HashSet<>();
        private int early;

        @BeforeEach
        void prepare(EmbeddedGateway gateway) {
            early = gateway.url().getPort();
        }

        @RepeatedTest(2)
        void eachTestHasAFreshGatewayWithTheMethodsOfTheUsualFolder(EmbeddedGateway gateway) throws HttpFailure {
            assertThat(gateway.url().getPort()).isEqualTo(early);
            assertThat(PORTS.add(early)).isTrue();
            assertThat(gateway.requests()).isEmpty();
            try (var caller = new Caller(gateway)) {
                var answer = caller.call(
                        "jingdong.test.order.get",
                        "{\"order_id\":1}",
                        parameters -> parameters.put("timestamp", Caller.TIMESTAMP.format(java.time.Instant.now())));
                assertThat(answer)
                        .isEqualTo("{\"jingdong_test_order_get_responce\":{\"code\":\"0\",\"order_result\":"
                                + "{\"order\":{\"orderId\":1},\"success\":true}}}");
            }
        }

        @Nested
        class Inside {
            @Test
            void hasTheAnnotationOfTheClassAround(EmbeddedGateway gateway) {
                assertThat(gateway.url()).isNotNull();
            }
        }
    }

    @Nested
    class ByField {
        @RegisterExtension
        static final EmbeddedGatewayExtension GATEWAY = EmbeddedGatewayExtension.of(
                EmbeddedGateway.builder().app("mine", "secret").accessToken("token"));

        @Test
        void hasItsSettings(EmbeddedGateway gateway) {
            assertThat(gateway.appKey()).isEqualTo("mine");
            assertThat(gateway.appSecret()).isEqualTo("secret");
            assertThat(gateway.accessToken()).isEqualTo("token");
        }
    }

    @JdGatewayTest("no-such-folder")
    static class OverAMissingFolder {
        @Test
        void neverRuns(EmbeddedGateway gateway) {
            throw new AssertionError(gateway);
        }
    }

    @Test
    void namesAFolderThatIsMissing() {
        var context = (org.junit.jupiter.api.extension.ExtensionContext) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {org.junit.jupiter.api.extension.ExtensionContext.class},
                (proxy, method, arguments) -> OverAMissingFolder.class);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new EmbeddedGatewayExtension().beforeEach(context))
                .hasMessageContaining("There is no folder no-such-folder among the resources of ")
                .hasMessageContaining("set jd.gatewayData");
    }

    @Test
    void leavesNoThreadEvenInTheMiddleOfASlowAnswer() throws IOException, InterruptedException {
        var gateway = EmbeddedGateway.builder().start();
        gateway.inject(FaultScript.empty().always(Fault.slowHeaders(Duration.ofMinutes(5))));
        var name = "embedded-gateway-" + gateway.url().getPort();
        try (var idle = new Socket("127.0.0.1", gateway.url().getPort());
                var waiting = new Socket("127.0.0.1", gateway.url().getPort())) {
            waiting.getOutputStream()
                    .write("GET /routerjson?method=x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (gateway.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(threads(name)).isGreaterThan(1);

            gateway.close();

            assertThat(threads(name)).isZero();
            assertThat(waiting.getInputStream().read()).isEqualTo(-1);
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    @Test
    void listensOnLoopbackAlone() {
        try (var gateway = EmbeddedGateway.builder().start()) {
            assertThat(gateway.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(gateway.url().getPath()).isEqualTo("/routerjson");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (var gateway = EmbeddedGateway.builder().start()) {
            var port = gateway.url().getPort();
            assertThatThrownBy(() -> EmbeddedGateway.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Port " + port + " of 127.0.0.1 cannot be used: ");
        }
    }

    @Test
    void answersWhatIsNoCallAndStaysUp() throws Exception {
        try (var gateway = EmbeddedGateway.builder().methods(Methods.ALL).start();
                var caller = new Caller(gateway)) {
            assertThat(raw(gateway, "what?")).isEmpty();
            assertThat(raw(gateway, "GET /routerjson?method=%zz HTTP/1.1\r\nConnection: close"))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(caller.get("/elsewhere").status()).isEqualTo(404);
            assertThat(caller.get("/routerjson").body()).contains("\"code\":\"14\"");
        }
    }

    private static String raw(EmbeddedGateway gateway, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.url().getPort())) {
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
