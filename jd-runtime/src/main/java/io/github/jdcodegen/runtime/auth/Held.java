package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that are held, and how long they serve. A life is measured twice, by the clock and by the monotonic time since
 * the tokens were taken: whichever says first that it is over is believed, for a clock may be set back.
 *
 * @param tokens the tokens, or {@code null} if there are none
 * @param dueAt when to renew them, by the clock
 * @param dueNanos the same by the monotonic time
 * @param deadNanos when the access token has expired, by the monotonic time
 * @param refused whether JD refused the access token, so that it is not given out before another look
 */
record Held(@Nullable TokenSet tokens, Instant dueAt, long dueNanos, long deadNanos, boolean refused) {
    static final Held NOTHING = new Held(null, Instant.MIN, 0, 0, false);

    /** JD takes no time stamp that is further off, so two machines that can call it do not differ by more. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    static Held of(TokenSet tokens, Duration early, Instant now, long nanos) {
        var life = life(tokens, now);
        var unhurried = life.minus(tokens.earlyEnough(early));
        boolean due = unhurried.isNegative() || unhurried.isZero();
        return new Held(
                tokens,
                due ? Instant.MIN : tokens.expiresAt().minus(tokens.earlyEnough(early)),
                nanos + (due ? 0 : unhurried.toNanos()),
                nanos + life.toNanos(),
                false);
    }

    /** None for a token of the future that can be renewed: nobody knows how old it is. */
    private static Duration life(TokenSet tokens, Instant now) {
        if (tokens.refreshToken() != null && tokens.issuedAt().isAfter(now.plus(CLOCKS_DIFFER))) {
            return Duration.ZERO;
        }
        var left = tokens.lifeLeft(now);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    boolean isAlive(Instant now, long nanos) {
        return tokens != null && !refused && now.isBefore(tokens.expiresAt()) && nanos - deadNanos < 0;
    }

    boolean isDue(Instant now, long nanos) {
        return refused || !now.isBefore(dueAt) || nanos - dueNanos >= 0;
    }

    boolean isRenewable() {
        return tokens != null && tokens.refreshToken() != null;
    }

    Held withRefused(boolean isRefused) {
        return new Held(tokens, dueAt, dueNanos, deadNanos, isRefused);
    }
}
