package io.github.jdcodegen.runtime.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections that wait for a further call. */
final class ConnectionPool {
    private final int most;
    private final long idleNanos;
    private final Executor threads;
    /** The one that has waited longest comes first. */
    private final Deque<Connection> waiting = new ArrayDeque<>();

    private boolean cleaningIsDue;
    private boolean closed;

    ConnectionPool(int most, Duration idle, Executor threads) {
        this.most = most;
        this.idleNanos = idle.toNanos();
        this.threads = threads;
    }

    /** A connection that can be used, or {@code null}. */
    @Nullable
    Connection take(Route route) {
        while (true) {
            var connection = remove(route);
            if (connection == null) {
                return null;
            }
            if (!connection.hasRested(System.nanoTime()) && connection.isQuiet()) {
                return connection;
            }
            connection.close();
        }
    }

    private synchronized @Nullable Connection remove(Route route) {
        for (var all = waiting.descendingIterator(); all.hasNext(); ) {
            var connection = all.next();
            if (connection.route().equals(route)) {
                all.remove();
                return connection;
            }
        }
        return null;
    }

    /** Keeps a connection, for at most that time. */
    synchronized void give(Connection connection, Duration promised) {
        if (closed) {
            connection.close();
            return;
        }
        connection.restUntil(System.nanoTime() + Math.min(idleNanos, promised.toNanos()));
        waiting.addLast(connection);
        if (waiting.size() > most) {
            waiting.removeFirst().close();
        }
        cleanLater();
    }

    private void cleanLater() {
        if (!cleaningIsDue && !waiting.isEmpty()) {
            cleaningIsDue = true;
            CompletableFuture.delayedExecutor(idleNanos, TimeUnit.NANOSECONDS, threads)
                    .execute(this::clean);
        }
    }

    private synchronized void clean() {
        long now = System.nanoTime();
        for (var all = waiting.iterator(); all.hasNext(); ) {
            var connection = all.next();
            if (connection.hasRested(now)) {
                connection.close();
                all.remove();
            }
        }
        cleaningIsDue = false;
        if (!closed) {
            cleanLater();
        }
    }

    synchronized void close() {
        closed = true;
        for (var connection : waiting) {
            connection.close();
        }
        waiting.clear();
    }
}
