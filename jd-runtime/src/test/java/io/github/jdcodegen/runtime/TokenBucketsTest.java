package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong(-5);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void letsABurstThroughAndThenOneAfterAnother() {
        var limit = TokenBuckets.perApp(10, 2).withNanoTime(now::get);
        assertThat(limit.reserve("app", "a", PATIENT)).isZero();
        assertThat(limit.reserve("app", "b", PATIENT)).isZero();
        assertThat(limit.reserve("app", "a", PATIENT)).isEqualTo(Duration.ofMillis(100));
        assertThat(limit.reserve("app", "a", PATIENT)).isEqualTo(Duration.ofMillis(200));
        pass(Duration.ofMillis(200));
        assertThat(limit.reserve("app", "a", PATIENT)).isEqualTo(Duration.ofMillis(100));
        pass(Duration.ofHours(1));
        assertThat(limit.reserve("app", "a", PATIENT)).isZero();
        assertThat(limit.reserve("app", "a", PATIENT)).isZero();
        assertThat(limit.reserve("app", "a", PATIENT))
                .as("no more than the burst is saved")
                .isPositive();
    }

    @Test
    void countsEachAppAlone() {
        var limit = TokenBuckets.perApp(1, 1).withNanoTime(now::get);
        assertThat(limit.reserve("one", "a", PATIENT)).isZero();
        assertThat(limit.reserve("two", "a", PATIENT)).isZero();
        assertThat(limit.reserve("one", "a", PATIENT)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void limitsAMethodBesides() {
        var limit = TokenBuckets.perApp(100, 100).perMethod("slow", 1, 1).withNanoTime(now::get);
        assertThat(limit.reserve("app", "slow", PATIENT)).isZero();
        assertThat(limit.reserve("app", "slow", PATIENT)).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.reserve("app", "fast", PATIENT)).isZero();
    }

    @Test
    void reservesNothingForTheImpatient() {
        var limit = TokenBuckets.perApp(1, 1).withNanoTime(now::get);
        limit.reserve("app", "a", PATIENT);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.reserve("app", "a", Duration.ofMillis(999))).isNull();
        }
        assertThat(limit.reserve("app", "a", Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refusesASenselessRate() {
        assertThatThrownBy(() -> TokenBuckets.perApp(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenBuckets.perApp(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenBuckets.perApp(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
