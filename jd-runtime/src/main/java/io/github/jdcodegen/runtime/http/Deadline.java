package io.github.jdcodegen.runtime.http;

import java.time.Duration;

/** The moment by which a call must have ended: waiting, connecting, headers, body and every further attempt. */
public final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** The deadline that far from now; at most some 290 years. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    @Override
    public String toString() {
        return "in " + left().toMillis() + " ms";
    }
}
