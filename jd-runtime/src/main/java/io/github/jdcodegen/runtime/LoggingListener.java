package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Logs what happens in calls: names, codes, paths and times, never a value that was sent, nor a text that came. */
final class LoggingListener implements JdCallListener {
    private final Logger logger;

    LoggingListener(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void violations(JdRequest<?> request, List<Violation> violations) {
        logger.log(
                Level.INFO,
                () -> request.operation().method() + " breaks documented limits: "
                        + violations.stream()
                                .map(violation -> violation.path() + " (" + violation.rule() + ")")
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public void attempt(Attempt attempt) {
        logger.log(Level.DEBUG, attempt::toString);
    }

    @Override
    public void retry(Attempt attempt, JdException failure, Duration wait) {
        logger.log(
                Level.INFO,
                () -> attempt + " failed, the next follows in " + wait.toMillis() + " ms: " + failure.summary());
    }

    @Override
    public void success(JdRequest<?> request, Exchange<?> exchange) {
        var unreadable = exchange.report().entries().stream()
                .filter(entry -> entry.kind() == DecodeReport.Kind.UNREADABLE)
                .map(DecodeReport.Entry::path)
                .toList();
        var text = request.operation().method() + " " + exchange;
        if (unreadable.isEmpty()) {
            logger.log(Level.DEBUG, text);
        } else {
            logger.log(Level.WARNING, text + ", not read: " + String.join(", ", unreadable));
        }
    }

    @Override
    public void failure(JdRequest<?> request, JdException failure, Duration took) {
        logger.log(Level.WARNING, () -> failure.summary() + " (after " + took.toMillis() + " ms)");
    }
}
