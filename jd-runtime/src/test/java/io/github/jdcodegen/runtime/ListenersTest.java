package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final RawRequest READ = RawRequest.builder("a.b")
            .gateway(JdGateway.of("g").error("1", ErrorKind.RETRY, null, "忙").build())
            .readOnly()
            .build();

    @Test
    void areToldOfAttemptsRetriesAndTheOutcome() {
        var told = new ArrayList<String>();
        var listener = new JdCallListener() {
            @Override
            public void attempt(Attempt attempt) {
                told.add(attempt.toString());
            }

            @Override
            public void retry(Attempt attempt, JdException failure, Duration wait) {
                told.add("retry after " + failure.code());
            }

            @Override
            public void success(JdRequest<?> request, Exchange<?> exchange) {
                told.add("success of " + exchange.attempts());
            }

            @Override
            public void failure(JdRequest<?> request, JdException failure, Duration took) {
                told.add("failure " + failure.code());
            }
        };
        try (var gate = new Gate(Gate.refusal(1, ""), Gate.content(""), Gate.refusal(99, ""));
                var client = gate.client().listener(listener).build()) {
            client.call(READ);
            catchThrowable(() -> client.call(READ));
        }
        assertThat(told)
                .containsExactly(
                        "a.b, attempt 1",
                        "retry after 1",
                        "a.b, attempt 2",
                        "success of 2",
                        "a.b, attempt 1",
                        "failure 99");
    }

    @Test
    void aListenerThatFailsDoesNotTouchTheCall() {
        var failing = new JdCallListener() {
            @Override
            public void attempt(Attempt attempt) {
                throw new IllegalStateException();
            }
        };
        var later = new ArrayList<Attempt>();
        try (var gate = new Gate(Gate.content(""));
                var client = gate.client()
                        .listener(failing)
                        .listener(new JdCallListener() {
                            @Override
                            public void attempt(Attempt attempt) {
                                later.add(attempt);
                            }
                        })
                        .build()) {
            assertThat(client.call(READ)).isNotNull();
            assertThat(later).hasSize(1);
        }
    }

    private record Line(System.Logger.Level level, String text) {}

    private static final class Log implements System.Logger {
        final List<Line> lines = new ArrayList<>();

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
            lines.add(new Line(level, message));
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
            assertThat(parameters).as("texts of JD are no formats").isNull();
            lines.add(new Line(level, format));
        }
    }

    @Test
    void theLogHasMethodsCodesAndPathsAndNoValues() {
        var log = new Log();
        var listener = JdCallListener.logging(log);
        try (var gate = new Gate(Gate.refusal(1, "{0}"), Gate.content(""), Gate.refusal(99, "坏"));
                var client = gate.client().listener(listener).build()) {
            client.call(READ);
            catchThrowable(() -> client.call(READ));
        }
        assertThat(log.lines)
                .extracting(Line::level)
                .containsExactly(
                        System.Logger.Level.DEBUG,
                        System.Logger.Level.INFO,
                        System.Logger.Level.DEBUG,
                        System.Logger.Level.DEBUG,
                        System.Logger.Level.DEBUG,
                        System.Logger.Level.WARNING);
        assertThat(log.lines.get(1).text()).contains("a.b, attempt 1 failed").contains("code 1");
        assertThat(log.lines.get(5).text()).contains("a.b").contains("code 99").doesNotContain("坏");
    }

    @Test
    void aValueThatWasNotReadIsLoggedByItsPath() {
        var log = new Log();
        var report = new DecodeReport(
                List.of(new DecodeReport.Entry("$.price", DecodeReport.Kind.UNREADABLE, "13800000000")));
        JdCallListener.logging(log)
                .success(READ, new Exchange<>(new RawJson("{}"), report, "{}", null, 1, Duration.ZERO));
        assertThat(log.lines.get(0).level()).isEqualTo(System.Logger.Level.WARNING);
        assertThat(log.lines.get(0).text()).contains("$.price").doesNotContain("138");
    }
}
