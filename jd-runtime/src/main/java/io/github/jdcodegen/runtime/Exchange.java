package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that succeeded, with all that is known of it.
 *
 * @param response the answer; {@code ***} where listeners are told of one that is confidential
 * @param report what in it was not as documented
 * @param raw the answer as it came; the same where it is confidential
 * @param requestId JD's id of the call, to give to JD's support; {@code null} if it sent none
 * @param attempts how many attempts it took
 * @param took how long it took, waits included
 * @param <R> the type of the answer
 */
public record Exchange<R>(
        R response,
        DecodeReport report,
        String raw,
        @Nullable String requestId,
        int attempts,
        Duration took) {

    /** An exchange of that answer, without anything else that is known of a call: for fakes in tests. */
    public static <R> Exchange<R> of(R response) {
        return new Exchange<>(response, DecodeReport.CLEAN, "", null, 1, Duration.ZERO);
    }

    /** What can be logged: not the answer, which may hold personal data. */
    @Override
    public String toString() {
        return "answered in " + took.toMillis() + " ms, attempts: " + attempts + ", findings: "
                + report.entries().size() + (requestId == null ? "" : ", request id " + requestId);
    }
}
