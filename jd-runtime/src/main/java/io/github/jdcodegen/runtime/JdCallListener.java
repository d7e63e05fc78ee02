package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.validation.Violation;
import java.time.Duration;
import java.util.List;

/**
 * Learns what happens in calls, for logs and metrics. A listener changes nothing: an exception of it is logged and does not
 * affect the call. Thread-safe.
 */
public interface JdCallListener {

    /** A request breaks documented limits, and is sent all the same. */
    default void violations(JdRequest<?> request, List<Violation> violations) {}

    /** An attempt is about to be sent. */
    default void attempt(Attempt attempt) {}

    /** An attempt failed, and another follows after a wait. */
    default void retry(Attempt attempt, JdException failure, Duration wait) {}

    /** A call succeeded. */
    default void success(JdRequest<?> request, Exchange<?> exchange) {}

    /** A call failed. */
    default void failure(JdRequest<?> request, JdException failure, Duration took) {}

    /**
     * Logs calls, without their data: successes and attempts at {@code DEBUG}, retries and violations at {@code INFO},
     * failures and values that could not be read at {@code WARNING}.
     */
    static JdCallListener logging() {
        return new LoggingListener(System.getLogger("io.github.jdcodegen.runtime.JdClient"));
    }

    /** The same, to that logger. */
    static JdCallListener logging(System.Logger logger) {
        return new LoggingListener(logger);
    }
}
