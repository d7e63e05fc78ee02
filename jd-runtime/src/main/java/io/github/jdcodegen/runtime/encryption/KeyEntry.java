package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The keys of one user: fetched once however many threads wait for them, and replaced as one. */
final class KeyEntry {
    /** How long to wait after a fetch that failed, before another; in milliseconds, as all times here. */
    private static final long AFTER_FAILURE = 10_000;
    /** How long to wait between fetches for the sake of a key that JD is expected to have made. */
    private static final long FOR_FORESEEN = 60_000;
    /** The same for any other key that is not there. */
    private static final long FOR_UNKNOWN = 10 * 60_000;

    /** Error codes that take away the keys that are held. */
    private static final String ENDING = "30[15678]|311";

    final String token;
    private final KeyFetch fetch;

    private volatile @Nullable KeySet keys;
    /** Whether someone asked for the keys since they were last refreshed. */
    volatile boolean used;

    private volatile boolean dropped;
    private @Nullable CompletableFuture<KeySet> loading;
    private @Nullable JdException failure;
    private long triedAt;

    KeyEntry(KeyFetch fetch, String token) {
        this.fetch = fetch;
        this.token = token;
    }

    /**
     * The keys that are held, or are fetched now.
     *
     * @throws JdException if they cannot be fetched
     */
    KeySet keys() {
        if (!used) {
            used = true;
        }
        var held = keys;
        return held == null ? load(0) : held;
    }

    /** The same; where that key is not among them, they are fetched again, but not too often. */
    KeySet keysWith(String id) {
        var held = keys();
        if (held.has(id)) {
            return held;
        }
        long pause = held.foresees(id) ? FOR_FORESEEN : FOR_UNKNOWN;
        if (now() < held.loadedAt + pause) {
            return held;
        }
        try {
            return load(pause);
        } catch (JdException e) {
            return keys();
        }
    }

    /**
     * Waits for the fetch that is under way, or for a new one.
     *
     * @param pause how long the last one must be over; if it is not, the keys that are held are the answer
     */
    KeySet load(long pause) {
        CompletableFuture<KeySet> underWay;
        synchronized (this) {
            underWay = loading;
            if (underWay == null || underWay.isDone()) {
                var held = keys;
                long now = now();
                if (held != null && now < triedAt + pause) {
                    return held;
                }
                if (held == null && failure != null && now < triedAt + AFTER_FAILURE) {
                    throw failure;
                }
                triedAt = now;
                underWay = fetch.fetch(this);
                loading = underWay;
            }
        }
        try {
            return underWay.get(fetch.client.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failureOf(e);
        } catch (TimeoutException e) {
            throw unavailable("their fetching takes too long", ErrorKind.RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while they are fetched", null);
        }
    }

    /** Takes over what was fetched, or why it was not. */
    synchronized void loaded(@Nullable KeySet fresh, @Nullable Throwable thrown) {
        if (fresh == null) {
            failure = failureOf(thrown);
            log(String.valueOf(failure.getMessage()));
            keys = isEnding(failure) ? null : keys;
        } else if (!dropped) {
            failure = null;
            keys = fresh;
            for (var problem : fresh.problems) {
                log(problem);
            }
        }
    }

    /** Whether JD said that this user gets no keys any more. */
    static boolean isEnding(JdException failure) {
        var code = failure.code();
        return code != null && code.matches(ENDING);
    }

    private static JdException failureOf(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JdException known) {
                return known;
            }
        }
        return unavailable(String.valueOf(thrown == null ? null : thrown.getClass()), null);
    }

    static JdTransportException unavailable(String reason, @Nullable ErrorKind kind) {
        return new JdTransportException(
                KeyFetch.KEY_METHOD, "no keys of encrypted fields: ".concat(reason), 0, true, Failure.of(kind), null);
    }

    static void log(String text) {
        System.getLogger(FieldEncryption.class.getName()).log(Level.WARNING, "Keys of encrypted fields: ".concat(text));
    }

    /** Whether keys are held that are as old as that. */
    boolean isOlderThan(long age) {
        var held = keys;
        return held != null && now() >= held.loadedAt + age;
    }

    /** Whether the client would still send the token that these keys belong to. */
    boolean isCurrent() {
        return token.equals(fetch.token());
    }

    /** Whoever holds this must ask the cache again. */
    boolean isDropped() {
        return dropped;
    }

    /** Forgets the keys. */
    synchronized void drop() {
        dropped = true;
        keys = null;
    }

    private long now() {
        return fetch.client.now().toEpochMilli();
    }
}
