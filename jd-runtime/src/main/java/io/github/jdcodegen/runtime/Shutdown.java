package io.github.jdcodegen.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a client is closed. What waits here ends its wait when that happens. */
final class Shutdown implements Sleeper {
    private final CountDownLatch closed = new CountDownLatch(1);

    void begin() {
        closed.countDown();
    }

    boolean hasBegun() {
        return closed.getCount() == 0;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        var unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
