package io.github.jdcodegen.runtime;

import java.util.random.RandomGenerator;

/** When attempts are made. */
record AttemptTiming(RetryPolicy retries, RateLimiter limiter, RandomGenerator random, Sleeper sleeper) {}
