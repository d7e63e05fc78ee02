package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.http.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks its clients to wait. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** What the answer asks for, zero if nothing. */
    static Duration of(@Nullable HttpAnswer answer, ServerClock clock) {
        var value = answer == null ? null : answer.header("Retry-After");
        if (value == null || value.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            if (value.charAt(0) >= '0' && value.charAt(0) <= '9') {
                return Duration.ofSeconds(value.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(value));
            }
            var wait = Duration.between(clock.now(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
