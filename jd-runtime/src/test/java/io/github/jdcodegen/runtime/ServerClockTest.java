package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final Instant HERE = Instant.parse("2024-01-01T12:00:00Z");
    private static final String THERE = "Mon, 01 Jan 2024 13:00:00 GMT";

    private final ServerClock clock = new ServerClock(Clock.fixed(HERE, ZoneOffset.UTC), Duration.ofHours(2));

    @Test
    void takesOverTheTimeOfTheServer() {
        assertThat(clock.correct(clock.now(), THERE)).isTrue();
        assertThat(clock.now()).isEqualTo(HERE.plusSeconds(3600));
    }

    /** Of two calls that were refused, both deserve another attempt, though the first has set the clock already. */
    @Test
    void judgesByTheTimeThatWasSent() {
        assertThat(clock.correct(HERE, THERE)).isTrue();
        assertThat(clock.correct(HERE, THERE)).isTrue();
        assertThat(clock.correct(clock.now(), THERE)).as("sent the right time").isFalse();
    }

    @Test
    void stopsAtItsBound() {
        assertThat(clock.correct(HERE, "Mon, 01 Jan 2024 14:00:00 GMT")).isTrue();
        assertThat(clock.correct(HERE, "Mon, 01 Jan 2024 14:00:01 GMT")).isFalse();
        assertThat(clock.correct(HERE, "Mon, 01 Jan 2024 09:59:59 GMT")).isFalse();
        assertThat(clock.now()).isEqualTo(HERE.plusSeconds(7200));
    }
}
