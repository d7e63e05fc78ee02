package io.github.jdcodegen.runtime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the machine, set to JD's where JD refused its time. JD's answer itself carries no time; the HTTP header
 * {@code Date} beside it does.
 */
final class ServerClock {
    /** The header counts whole seconds, and JD lets minutes pass: a smaller difference was not the reason. */
    private static final Duration NO_DIFFERENCE = Duration.ofSeconds(2);

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

    /** Takes over the server's time; {@code false} if it tells none, is too far away, or the time was right already. */
    boolean correct(@Nullable String date) {
        if (date == null) {
            return false;
        }
        try {
            var server = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var measured = Duration.between(clock.instant(), server);
            if (measured.abs().compareTo(bound) > 0
                    || measured.minus(skew).abs().compareTo(NO_DIFFERENCE) < 0) {
                return false;
            }
            skew = measured;
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
