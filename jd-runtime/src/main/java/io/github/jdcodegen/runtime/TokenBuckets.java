package io.github.jdcodegen.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit for each app and, where set, for single methods: each attempt takes from a bucket that fills at a steady
 * rate. All clients of an app should share one.
 */
public final class TokenBuckets implements RateLimiter {
    private final Map<String, Rate> byMethod = new TreeMap<>();
    private final Rate byApp;
    private final LongSupplier nanoTime;
    private final Map<List<String>, Bucket> buckets = new HashMap<>();

    private TokenBuckets(Rate byApp, Map<String, Rate> byMethod, LongSupplier nanoTime) {
        this.byApp = byApp;
        this.byMethod.putAll(byMethod);
        this.nanoTime = nanoTime;
    }

    /**
     * Limits each app.
     *
     * @param perSecond how many calls a second in the long run
     * @param burst how many at once after a pause, at least 1
     */
    public static TokenBuckets perApp(double perSecond, int burst) {
        return new TokenBuckets(new Rate(perSecond, burst), Map.of(), System::nanoTime);
    }

    /** The same limits, and one for that method. */
    public TokenBuckets perMethod(String method, double perSecond, int burst) {
        var more = new TreeMap<>(byMethod);
        more.put(method, new Rate(perSecond, burst));
        return new TokenBuckets(byApp, more, nanoTime);
    }

    TokenBuckets withNanoTime(LongSupplier nanoTime) {
        return new TokenBuckets(byApp, byMethod, nanoTime);
    }

    @Override
    public synchronized @Nullable Duration reserve(String appKey, String method, Duration patience) {
        long now = nanoTime.getAsLong();
        var limits = limits(appKey, method);
        long wait = limits.stream()
                .mapToLong(bucket -> bucket.nanosToWait(now))
                .max()
                .orElse(0);
        if (wait > patience.toNanos()) {
            return null;
        }
        limits.forEach(Bucket::take);
        return Duration.ofNanos(wait);
    }

    @Override
    public synchronized void giveBack(String appKey, String method) {
        limits(appKey, method).forEach(Bucket::giveBack);
    }

    private List<Bucket> limits(String appKey, String method) {
        return byMethod.containsKey(method)
                ? List.of(bucket(List.of(appKey), byApp), bucket(List.of(appKey, method), byMethod.get(method)))
                : List.of(bucket(List.of(appKey), byApp));
    }

    private Bucket bucket(List<String> key, Rate rate) {
        return buckets.computeIfAbsent(key, unused -> new Bucket(rate, nanoTime.getAsLong()));
    }

    private record Rate(double perSecond, int burst) {
        Rate {
            if (!(perSecond > 0) || burst < 1) {
                throw new IllegalArgumentException(
                        "A rate above 0 and a burst of at least 1 are needed, not " + perSecond + " and " + burst);
            }
        }
    }

    /** The level is below zero while attempts that wait have taken from it in advance. */
    private static final class Bucket {
        private final Rate rate;
        private double level;
        private long filledAt;

        Bucket(Rate rate, long now) {
            this.rate = rate;
            this.level = rate.burst;
            this.filledAt = now;
        }

        long nanosToWait(long now) {
            level = Math.min(rate.burst, level + (now - filledAt) * rate.perSecond / 1e9);
            filledAt = now;
            return level >= 1 ? 0 : (long) Math.ceil((1 - level) * 1e9 / rate.perSecond);
        }

        void take() {
            level--;
        }

        void giveBack() {
            level = Math.min(rate.burst, level + 1);
        }
    }
}
