package io.github.jdcodegen.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps calls below JD's limits, which count per app and per method. Asked before each attempt. Thread-safe. */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Reserves the next attempt.
     *
     * @param appKey the app that calls
     * @param method the wire name of the method
     * @param patience how long the attempt can wait
     * @return how long it has to wait, at most {@code patience}; {@code null} if it would have to wait longer: then
     *     nothing is reserved
     */
    @Nullable
    Duration reserve(String appKey, String method, Duration patience);

    /**
     * Takes back a reservation whose attempt was not made, because its call was cancelled, interrupted or closed while it
     * waited. Without an implementation the permit is lost.
     *
     * @param appKey the app that called
     * @param method the wire name of the method
     */
    default void giveBack(String appKey, String method) {}

    /** No limit. */
    static RateLimiter none() {
        return (appKey, method, patience) -> Duration.ZERO;
    }
}
