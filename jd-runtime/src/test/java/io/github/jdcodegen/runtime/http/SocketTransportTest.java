package io.github.jdcodegen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import io.github.jdcodegen.runtime.internal.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketTransportTest {
    private static final int MAX_BYTES = 100_000;

    private final HttpTransport transport = SocketTransport.of(Duration.ofSeconds(5), MAX_BYTES);
    private LoopbackServer server;

    @AfterEach
    void close() {
        transport.close();
        if (server != null) {
            server.close();
        }
    }

    private HttpAnswer post(LoopbackServer.Handler handler) throws IOException {
        return send(handler, Duration.ofSeconds(10));
    }

    private HttpAnswer send(LoopbackServer.Handler handler, Duration time) throws IOException {
        server = new LoopbackServer(handler);
        return transport.send(HttpCall.post(server.uri(), "a=1"), Deadline.in(time));
    }

    private HttpFailure failure(LoopbackServer.Handler handler, Duration time) {
        return catchThrowableOfType(HttpFailure.class, () -> send(handler, time));
    }

    @Test
    void sendsAFormAndReadsTheAnswer() throws IOException {
        var answer = post((request, connection) -> connection.json("{\"鞋\":1}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"鞋\":1}");
        assertThat(answer.header("content-TYPE")).startsWith("application/json");
        var request = server.requests().get(0);
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.headers()).containsEntry("content-type", Form.CONTENT_TYPE);
        assertThat(request.form()).isEqualTo(Map.of("a", "1"));
        assertThat(request.target()).as("no upgrade to HTTP/2 is asked for").isEqualTo("/routerjson");
        assertThat(request.headers()).doesNotContainKey("upgrade");
    }

    @Test
    void givesBackEveryStatusAndFollowsNoRedirect() throws IOException {
        var answer = post((request, connection) ->
                connection.answer(302, Map.of("Location", "http://127.0.0.1:1/"), new byte[0]));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void readsTheCharsetOfTheAnswer() throws IOException {
        var gbk = "无效".getBytes(Charset.forName("GBK"));
        assertThat(post((request, connection) ->
                                connection.answer(200, Map.of("Content-Type", "text/plain; Charset=\"gbk\""), gbk))
                        .body())
                .isEqualTo("无效");
    }

    @Test
    void takesUtf8WhereTheCharsetIsUnknown() throws IOException {
        assertThat(post((request, connection) -> connection.answer(200, "text/plain;charset=nonsense", "无效"))
                        .body())
                .isEqualTo("无效");
    }

    @Test
    void readsCompressedAnswers() throws IOException {
        var answer = post((request, connection) ->
                connection.answer(200, Map.of("Content-Encoding", "gzip"), gzip("鞋".repeat(1000))));
        assertThat(answer.body()).isEqualTo("鞋".repeat(1000));
        assertThat(server.requests().get(0).headers()).containsEntry("accept-encoding", "gzip");
    }

    @Test
    void readsChunkedAnswers() throws IOException {
        var answer = post((request, connection) -> connection.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
        assertThat(answer.body()).isEqualTo("abcde");
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        post((request, connection) -> connection.json("{}"));
        for (int i = 0; i < 5; i++) {
            transport.send(HttpCall.post(server.uri(), "a=1"), Deadline.in(Duration.ofSeconds(5)));
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void theDeadlineCoversTheHeaders() {
        var failure = failure((request, connection) -> connection.hang(), Duration.ofMillis(300));
        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
    }

    @Test
    void theDeadlineCoversTheBodyAndTheConnectionIsClosed() throws Exception {
        var left = new CountDownLatch(1);
        var failure = failure(
                (request, connection) -> {
                    connection.head(200, Map.of(), 1000);
                    connection.write("{");
                    if (connection.clientLeaves()) {
                        left.countDown();
                    }
                },
                Duration.ofMillis(500));
        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsNothingAfterTheDeadline() throws IOException {
        var failure = failure((request, connection) -> connection.json("{}"), Duration.ZERO);
        assertThat(failure.reason().notSent()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aResetMayHaveReachedTheServer() {
        var failure = failure((request, connection) -> connection.reset(), Duration.ofSeconds(10));
        assertThat(failure.reason()).isEqualTo(Reason.LOST);
        assertThat(failure.reason().notSent()).isFalse();
        assertThat(server.requests()).as("a POST is sent once").hasSize(1);
    }

    @Test
    void anAnswerThatIsCutOffIsNone() {
        var failure = failure(
                (request, connection) -> {
                    connection.head(200, Map.of(), 1000);
                    connection.write("{\"a\":");
                    connection.hangUp();
                },
                Duration.ofSeconds(10));
        assertThat(failure.reason()).isEqualTo(Reason.LOST);
    }

    /** The JDK's exceptions quote what came, and an error page may repeat the token that it was sent. */
    @Test
    void anAnswerThatIsNoHttpIsNotQuoted() {
        for (var answer : List.of(
                "/routerjson?access_token=T\r\n\r\n",
                "HTTP/1.1 access_token=T\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: access_token=T\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 14\r\n\r\naccess_token=T",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\naccess_token=T\r\n")) {
            var failure = failure(
                    (request, connection) -> {
                        connection.write(answer);
                        connection.hangUp();
                    },
                    Duration.ofSeconds(10));
            server.close();
            assertThat(failure).as(answer).isNotNull();
            assertThat(failure.reason()).isEqualTo(Reason.LOST);
            assertThat(failure).hasStackTraceContaining("127.0.0.1");
            assertThat(Throwables.getStackTrace(failure)).as(answer).doesNotContain("access_token");
        }
    }

    @Test
    void aCompressedAnswerThatIsCutOffIsNone() {
        var failure = failure(
                (request, connection) -> {
                    var whole = gzip("鞋".repeat(1000));
                    connection.answer(200, Map.of("Content-Encoding", "gzip"), Arrays.copyOf(whole, whole.length - 9));
                },
                Duration.ofSeconds(10));
        assertThat(failure.reason()).isEqualTo(Reason.LOST);
    }

    @Test
    void aLargeAnswerIsBrokenOff() {
        var failure = failure(
                (request, connection) -> connection.answer(200, "text/plain", "x".repeat(MAX_BYTES + 1)),
                Duration.ofSeconds(10));
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessage("the answer is larger than 100000 bytes");
    }

    @Test
    void anAnswerOfTheLargestSizeIsRead() throws IOException {
        assertThat(post((request, connection) -> connection.answer(200, "text/plain", "x".repeat(MAX_BYTES)))
                        .body())
                .hasSize(MAX_BYTES);
    }

    @Test
    void anAnswerThatGrowsTooLargeWhenDecompressedIsBrokenOff() {
        var failure = failure(
                (request, connection) ->
                        connection.answer(200, Map.of("Content-Encoding", "gzip"), gzip("x".repeat(MAX_BYTES + 1))),
                Duration.ofSeconds(10));
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aRefusedConnectionCertainlySentNothing() throws IOException {
        int port;
        try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        var failure = catchThrowableOfType(
                HttpFailure.class,
                () -> transport.send(
                        HttpCall.post(URI.create("http://127.0.0.1:" + port + "/?sign=S"), "a=1"),
                        Deadline.in(Duration.ofSeconds(5))));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_CONNECTED);
        assertThat(failure).hasMessage("no connection to 127.0.0.1");
    }

    @Test
    void anUnknownHostCertainlySentNothing() {
        var failure = catchThrowableOfType(
                HttpFailure.class,
                () -> transport.send(
                        HttpCall.get(URI.create("http://nowhere.invalid/")), Deadline.in(Duration.ofSeconds(5))));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_CONNECTED);
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotTrusted() throws IOException {
        server = new LoopbackServer((request, connection) -> connection.json("{}"));
        var https = URI.create(server.uri().toString().replace("http:", "https:"));
        var failure = catchThrowableOfType(
                HttpFailure.class,
                () -> transport.send(HttpCall.post(https, "a=1"), Deadline.in(Duration.ofSeconds(2))));
        assertThat(failure).isNotNull();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        var failures = new ConcurrentLinkedQueue<HttpFailure>();
        var interrupted = new CompletableFuture<Boolean>();
        var arrived = new CountDownLatch(1);
        server = new LoopbackServer((request, connection) -> {
            arrived.countDown();
            connection.hang();
        });
        var thread = new Thread(() -> {
            failures.add(catchThrowableOfType(
                    HttpFailure.class,
                    () -> transport.send(HttpCall.post(server.uri(), ""), Deadline.in(Duration.ofSeconds(20)))));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).extracting(HttpFailure::reason).containsExactly(Reason.CANCELLED);
    }

    @Test
    void closingBreaksOffWhatIsUnderWayAndRefusesMore() throws Exception {
        var arrived = new CountDownLatch(1);
        server = new LoopbackServer((request, connection) -> {
            arrived.countDown();
            connection.hang();
        });
        var call = HttpCall.post(server.uri(), "");
        var failure = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                HttpFailure.class, () -> transport.send(call, Deadline.in(Duration.ofSeconds(20)))));
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        transport.close();
        assertThat(failure.get(10, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(catchThrowableOfType(
                                HttpFailure.class, () -> transport.send(call, Deadline.in(Duration.ofSeconds(20))))
                        .reason())
                .isEqualTo(Reason.NOT_BEGUN);
    }

    @Test
    void printsNoQueryHeaderOrBody() {
        var call = HttpCall.post(
                URI.create("https://user@api.jd.com:8443/routerjson?access_token=T"),
                "sign=S",
                Map.of("isvToken", "I"));
        assertThat(call).hasToString("POST https://api.jd.com:8443/routerjson");
        assertThat(new HttpAnswer(200, Map.of("a", "b"), "secret")).hasToString("HTTP 200, 6 bytes");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
