package io.github.jdcodegen.runtime;

import java.util.random.RandomGenerator;

/** What decides when the attempts of a call are made. */
record AttemptTiming(RetryPolicy retries, RateLimiter limiter, RandomGenerator random, Sleeper sleeper) {}
