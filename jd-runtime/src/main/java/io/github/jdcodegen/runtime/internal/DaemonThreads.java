package io.github.jdcodegen.runtime.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no program running. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /** A pool that grows as needed and shrinks again; its threads are named {@code name-1} and so on. */
    public static ExecutorService pool(String name) {
        var number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
