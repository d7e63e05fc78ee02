package io.github.jdcodegen.runtime;

import java.time.Duration;

/** How a call waits between attempts. */
@FunctionalInterface
public interface Sleeper {

    /** Returns after that time. */
    void sleep(Duration time) throws InterruptedException;
}
