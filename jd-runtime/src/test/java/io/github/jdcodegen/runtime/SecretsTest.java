package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.LoopbackServer.Handler;
import io.github.jdcodegen.runtime.http.LoopbackServer.Request;
import io.github.jdcodegen.runtime.validation.Violation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No secret, token or signature in anything that is printed, whatever goes wrong and whoever repeats it. */
class SecretsTest {
    private static final JdGateway GATEWAY = JdGateway.of("g")
            .error("1", ErrorKind.RETRY, null, "忙")
            .error("8", ErrorKind.CLOCK, null, "时")
            .error("19", ErrorKind.AUTH, null, "无效")
            .build();
    private static final RawRequest READ = RawRequest.builder("a.b")
            .gateway(GATEWAY)
            .json("{\"x\":1}")
            .readOnly()
            .build();

    private final List<String> printed = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();

    /** Everything that reaches a log. */
    private final class Log implements System.Logger {
        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            printed.add(message);
            if (thrown != null) {
                print(thrown);
            }
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
            printed.add(format + Arrays.toString(parameters));
        }
    }

    /** Prints everything that it is told. */
    private final class Printer implements JdCallListener, JdInterceptor {
        @Override
        public void violations(JdRequest<?> request, List<Violation> violations) {
            printed.add(violations.toString());
        }

        @Override
        public void attempt(Attempt attempt) {
            printed.add(attempt.toString());
        }

        @Override
        public void retry(Attempt attempt, JdException failure, Duration wait) {
            print(failure);
        }

        @Override
        public void success(JdRequest<?> request, Exchange<?> exchange) {
            printed.add(request + " " + exchange);
        }

        @Override
        public void failure(JdRequest<?> request, JdException failure, Duration took) {
            print(failure);
        }

        @Override
        public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
            printed.add(attempt + " " + answer);
            return answer;
        }
    }

    private void print(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        printed.add(trace.toString());
        if (failure instanceof JdException jd) {
            printed.add(jd.zh() + jd.en() + jd.code() + jd.requestId() + jd.method());
        }
    }

    private void run(ParameterPlacement placement, Handler... answers) {
        try (var gate = new Gate(answers)) {
            var builder = gate.client()
                    .placement(placement)
                    .maxAnswerBytes(10_000)
                    .deadline(Duration.ofMillis(400))
                    .interceptor(new Printer())
                    .listener(new Printer())
                    .listener(JdCallListener.logging(new Log()));
            try (var client = builder.build()) {
                printed.add(client + " " + builder + " " + client.withDeadline(Duration.ofSeconds(1)));
                var failure = catchThrowable(() -> client.call(READ));
                if (failure != null) {
                    print(failure);
                }
                var later = client.callAsync(READ)
                        .handle((answer, thrown) -> thrown)
                        .join();
                if (later != null) {
                    print(later);
                }
            }
            gate.requests()
                    .forEach(request -> signatures.add(request.parameters().get("sign")));
        }
    }

    /** Repeats all that it was sent, as error pages do. */
    private static String echo(Request request) {
        return request.target() + " " + request.body() + " " + request.parameters();
    }

    @Test
    void noneIsPrinted() {
        for (var placement : ParameterPlacement.values()) {
            run(placement, Gate.content(""));
            run(placement, (request, connection) -> connection.answer(502, "text/html", "<p>" + echo(request)));
            run(placement, (request, connection) -> connection.answer(200, "text/plain", echo(request)));
            run(
                    placement,
                    (request, connection) -> connection.json("{\"error_response\":{\"code\":\"19\",\"zh_desc\":\"无效 "
                            + echo(request).replace('"', '\'') + "\"}}"));
            run(
                    placement,
                    (request, connection) -> connection.json("{\"error_response\":{\"code\":\"777\",\"en_desc\":\""
                            + echo(request).replace('"', '\'') + "\"}}"));
            run(placement, (request, connection) -> connection.json("{\"a_b_responce\":" + echo(request)));
            run(
                    placement,
                    (request, connection) -> connection.json("{\"error_response\":{\"code\":\""
                            + request.parameters().get("sign") + "\"}}"));
            run(placement, (request, connection) -> connection.reset());
            run(placement, (request, connection) -> connection.write(echo(request) + "\r\n\r\n"));
            run(
                    placement,
                    (request, connection) -> connection.answer(
                            302,
                            Map.of(
                                    "Location",
                                    "http://x.invalid/" + echo(request).replaceAll("\\s", "")),
                            new byte[0]));
            run(placement, (request, connection) -> connection.answer(200, "text/plain", "x".repeat(20_000)));
            run(placement, (request, connection) -> connection.hang());
        }
        assertThat(signatures).hasSizeGreaterThan(50).doesNotContainNull();
        var all = String.join("\n", printed);
        assertThat(printed).hasSizeGreaterThan(300);
        assertThat(all).contains("***");
        var secrets = new ArrayList<>(signatures);
        for (var secret : List.of(Gate.SECRET, Gate.TOKEN)) {
            secrets.add(secret);
            secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        }
        assertThat(secrets).allSatisfy(secret -> {
            int at = all.indexOf(secret);
            assertThat(at < 0 ? "" : all.substring(Math.max(0, at - 300), at + 300))
                    .isEmpty();
        });
    }

    @Test
    void theSecretIsNotSentAtAll() {
        try (var gate = new Gate(Gate.content(""));
                var client = gate.client().build()) {
            client.call(READ);
            assertThat(echo(gate.request()) + gate.request().headers()).doesNotContain(Gate.SECRET);
        }
    }
}
