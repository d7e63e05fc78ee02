package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;

/**
 * How often a failed call is tried again, and after what wait. Which calls are tried again cannot be configured: the
 * failure may pass ({@link ErrorKind#RETRY}, {@link ErrorKind#THROTTLE}, or an answer that is cut off), and the method only
 * reads or certainly did not run. Every wait and every attempt is within the deadline of the call.
 *
 * <p>A corrected clock and a renewed token are not counted: each happens at most once in a call.
 *
 * @param attempts the number of attempts in all, at least 1
 * @param firstWait the longest wait before the second attempt; it doubles for each further one
 * @param longestWait where the doubling ends
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    /** Checks that there is a first attempt. */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("At least one attempt is needed, not " + attempts);
        }
    }

    /** Three attempts, the waits up to 0.2 and 0.4 seconds. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    /** {@code notSent} is about the last attempt alone; the failure may speak for all of the call. */
    boolean repeats(int attemptsMade, Access access, JdException failure, boolean notSent) {
        return attemptsMade < attempts
                && mayPass(failure)
                && (access == Access.READ || certainlyDidNotRun(failure, notSent));
    }

    private static boolean mayPass(JdException failure) {
        return failure.kind() == ErrorKind.RETRY
                || failure.kind() == ErrorKind.THROTTLE
                || failure instanceof JdDecodeException && failure.getCause() instanceof JacksonException;
    }

    /** Of the gateway's refusals only those that come before the method: "backend unavailable" may come after it. */
    private static boolean certainlyDidNotRun(JdException failure, boolean notSent) {
        return failure instanceof JdTransportException && notSent
                || failure instanceof JdGatewayException && failure.kind() == ErrorKind.THROTTLE;
    }

    /** Between half of the wait and all of it, so that clients that failed together do not come back together. */
    Duration waitAfter(int attemptsMade, RandomGenerator random) {
        double longest = Math.min(firstWait.toNanos() * Math.pow(2, attemptsMade - 1), (double) longestWait.toNanos());
        return Duration.ofNanos((long) (longest * (0.5 + random.nextDouble() / 2)));
    }
}
