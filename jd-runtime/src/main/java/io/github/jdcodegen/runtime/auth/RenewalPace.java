package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the next renewal may be. After each there is a pause, which doubles while renewals are in vain: refused, or followed
 * by a refusal of the new token. Measured by the monotonic time. Not thread-safe.
 */
final class RenewalPace {
    private static final int MOST_DOUBLINGS = 6;

    private final LongSupplier nanoTime;
    private final long pause;
    private long since;
    private long wait;
    private int inVain;

    RenewalPace(LongSupplier nanoTime, Duration pause) {
        this.nanoTime = nanoTime;
        this.pause = pause.toNanos();
    }

    boolean allowsRenewal() {
        return wait == 0 || nanoTime.getAsLong() - since >= wait;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, wait - (nanoTime.getAsLong() - since)));
    }

    /** A person has agreed again. */
    void reset() {
        inVain = 0;
        wait = 0;
    }

    /** JD could not be asked, or its answer was lost: once a pause. */
    void unanswered() {
        begin(pause);
    }

    /** JD said no. */
    void refused() {
        begin(pause << Math.min(inVain++, MOST_DOUBLINGS));
    }

    /** There is a new token, in place of one that was at its end. A short life is not spent waiting. */
    void renewed(Duration life) {
        inVain = 0;
        long half = life.toNanos() / 2;
        begin(half <= 0 ? pause : Math.min(pause, half));
    }

    /** There is a new token, in place of one that JD refused. If it refuses this one too, that will have been in vain. */
    void renewedAfterRefusal() {
        if (nanoTime.getAsLong() - since > pause << MOST_DOUBLINGS) {
            inVain = 0;
        }
        refused();
    }

    private void begin(long nanos) {
        since = nanoTime.getAsLong();
        wait = nanos;
    }
}
