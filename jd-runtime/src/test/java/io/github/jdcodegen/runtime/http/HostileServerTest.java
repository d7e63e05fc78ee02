package io.github.jdcodegen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends: the deadline holds, memory is bounded, and no socket stays open. */
@Timeout(60)
class HostileServerTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final HttpTransport transport = SocketTransport.builder()
            .maxSentBytes(MEGABYTE)
            .maxBytes(4 * MEGABYTE)
            .idleTime(Duration.ofSeconds(1))
            .build();
    private LoopbackServer server;

    @AfterEach
    void close() {
        transport.close();
        if (server != null) {
            server.close();
        }
    }

    private HttpFailure failure(LoopbackServer.Handler handler, Duration time) throws IOException {
        server = new LoopbackServer(handler);
        return failure(time);
    }

    private HttpFailure failure(Duration time) {
        return catchThrowableOfType(
                HttpFailure.class, () -> transport.send(HttpCall.post(server.uri(), "a=1"), Deadline.in(time)));
    }

    private static LoopbackServer.Handler endless(String start, String piece) {
        return (request, connection) -> {
            connection.write(start);
            var pieces = piece.repeat(1 + 8_000 / piece.length());
            while (true) {
                connection.write(pieces);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n",
                "\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 099 X\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                OK + "Content-Length: zz9\r\n\r\n",
                OK + "Content-Length: -1\r\n\r\n",
                OK + "Content-Length: 9999999999999999999999\r\n\r\n",
                OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                OK + "Transfer-Encoding: gzip\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n",
                OK + "no header\r\n\r\n",
                OK + ": nameless\r\n\r\n",
                OK + "Folded: a\r\n b\r\n\r\n",
            })
    void whatIsNoHttpIsRefusedAtOnce(String answer) throws IOException {
        var failure = failure(
                (request, connection) -> {
                    connection.write(answer);
                    connection.hang();
                },
                Duration.ofSeconds(20));
        assertThat(failure.reason()).isEqualTo(Reason.LOST);
        assertThat(failure).hasMessageStartingWith("the answer of 127.0.0.1 is no HTTP that can be read: ");
    }

    @Test
    void headersWithoutEndAreBrokenOff() throws IOException {
        for (var piece : List.of("A: b\r\n", "long", "X-" + "y".repeat(4000) + ": z\r\n")) {
            assertThat(failure(endless(OK, piece), Duration.ofSeconds(20)).reason())
                    .isEqualTo(Reason.LOST);
            server.close();
        }
    }

    @Test
    void interimAnswersWithoutEndAreBrokenOff() throws IOException {
        var failure = failure(endless("", "HTTP/1.1 100 Continue\r\n\r\n"), Duration.ofSeconds(20));
        assertThat(failure.reason()).isEqualTo(Reason.LOST);
    }

    @Test
    void someInterimAnswersArePassedOver() throws IOException {
        server = new LoopbackServer((request, connection) -> {
            connection.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
            connection.json("{}");
        });
        assertThat(transport
                        .send(HttpCall.post(server.uri(), ""), Deadline.in(Duration.ofSeconds(5)))
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void bodiesWithoutEndAreBrokenOff() throws IOException {
        for (var start : List.of("\r\n", "Content-Length: 1073741824\r\n\r\n")) {
            var failure = failure(endless(OK + start, "x"), Duration.ofSeconds(20));
            assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(failure).hasMessage("the answer is larger than 1048576 bytes");
            server.close();
        }
        assertThat(failure(endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\nabcd\r\n"), Duration.ofSeconds(20))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aSmallBodyThatUnpacksToAGigabyteIsBrokenOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 900; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        assertThat(bytes.size()).isLessThan(MEGABYTE);
        var failure = failure(
                (request, connection) ->
                        connection.answer(200, Map.of("Content-Encoding", "gzip"), bytes.toByteArray()),
                Duration.ofSeconds(20));
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessage("the answer is larger than 4194304 bytes");
    }

    @Test
    void aSlowDripEndsWithTheDeadline() throws IOException {
        long before = System.nanoTime();
        for (var start : List.of("", OK, OK + "Content-Length: 1000\r\n\r\n", OK + "\r\n")) {
            var failure = failure(
                    (request, connection) -> {
                        connection.write(start);
                        while (true) {
                            connection.write("H");
                            Thread.sleep(20);
                        }
                    },
                    Duration.ofMillis(300));
            assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
            server.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aServerThatDoesNotReadEndsWithTheDeadline() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            var failure = catchThrowableOfType(
                    HttpFailure.class,
                    () -> transport.send(
                            HttpCall.post(address, "x".repeat(32 * MEGABYTE)), Deadline.in(Duration.ofMillis(500))));
            assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
        }
    }

    @Test
    void whatComesAfterAnAnswerIsNotTheNextOne() throws IOException {
        server = new LoopbackServer((request, connection) -> {
            var body = "{\"n\":" + request.number() + "}";
            connection.write(OK + "Content-Length: " + body.length() + "\r\n\r\n" + body + OK
                    + "Content-Length: 6\r\n\r\nforged");
        });
        for (int i = 1; i <= 20; i++) {
            var answer = transport.send(HttpCall.post(server.uri(), ""), Deadline.in(Duration.ofSeconds(5)));
            assertThat(answer.body()).isEqualTo("{\"n\":" + i + "}");
        }
    }

    @Test
    void aConnectionThatTheServerClosedIsNotUsedAgain() throws Exception {
        server = new LoopbackServer((request, connection) -> {
            connection.json("{}");
            connection.hangUp();
        });
        for (int i = 0; i < 20; i++) {
            transport.send(HttpCall.post(server.uri(), ""), Deadline.in(Duration.ofSeconds(5)));
            Thread.sleep(5);
        }
        assertThat(server.requests()).hasSize(20);
    }

    /** The JDK's own client left one descriptor open for each of these, also after it was closed. */
    @Test
    void noDescriptorStaysOpen() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        server = new LoopbackServer((request, connection) -> {
            switch (request.number() % 5) {
                case 0 -> connection.write("garbage\r\n\r\n");
                case 1 -> connection.write(OK + "Content-Length: zz9\r\n\r\n");
                case 2 -> connection.write(OK + "A: b\r\n".repeat(64_000));
                case 3 -> connection.write("HTTP/1.1 100 Continue\r\n\r\n".repeat(40));
                default -> connection.json("{}");
            }
        });
        long before = openSockets();
        for (int i = 0; i < 400; i++) {
            failure(Duration.ofSeconds(5));
        }
        var deadline = Deadline.in(Duration.ofSeconds(10));
        while (openSockets() > before && !deadline.isOver()) {
            Thread.sleep(50);
        }
        assertThat(openSockets())
                .as("idle ones are closed after twice their time")
                .isLessThanOrEqualTo(before);
    }

    @Test
    void closingClosesIdleConnectionsAtOnce() throws Exception {
        server = new LoopbackServer((request, connection) -> connection.json("{}"));
        transport.send(HttpCall.post(server.uri(), ""), Deadline.in(Duration.ofSeconds(5)));
        assertThat(server.connections()).isEqualTo(1);
        transport.close();
        var deadline = Deadline.in(Duration.ofMillis(500));
        while (server.connections() > 0 && !deadline.isOver()) {
            Thread.sleep(5);
        }
        assertThat(server.connections()).isZero();
    }

    private static long openSockets() throws IOException {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(HostileServerTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }
}
