package io.github.jdcodegen.runtime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the machine, corrected by JD's clock after JD refused a time stamp. JD's time comes from the HTTP header
 * {@code Date}, because the answer itself contains none.
 */
final class ServerClock {
    /** JD tolerates minutes, so that a smaller difference cannot be the reason of the refusal. */
    private static final Duration NO_DIFFERENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration bound;
    private volatile Duration skew = Duration.ZERO;

    ServerClock(Clock clock, Duration bound) {
        this.clock = clock;
        this.bound = bound;
    }

    Instant now() {
        return clock.instant().plus(skew);
    }

    /**
     * Takes over the server's time.
     *
     * @param refused the time that was sent; another thread may have set the clock since
     * @param date the header
     * @return whether another attempt is worth while: not if the server tells no time, is too far away, or was sent a time
     *     like its own
     */
    boolean correct(Instant refused, @Nullable String date) {
        if (date == null) {
            return false;
        }
        try {
            var server = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var measured = Duration.between(clock.instant(), server);
            if (measured.abs().compareTo(bound) > 0
                    || Duration.between(refused, server).abs().compareTo(NO_DIFFERENCE) < 0) {
                return false;
            }
            skew = measured;
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
