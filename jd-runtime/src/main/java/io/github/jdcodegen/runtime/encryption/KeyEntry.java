package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The keys of one user: fetched once however many threads wait for them, and replaced as one. */
final class KeyEntry {
    private static final Logger LOGGER = System.getLogger(FieldEncryption.class.getName());

    /** Error codes that take away the keys that are held. */
    static final Set<String> ENDING = Set.of("301", "305", "306", "307", "308", "311");

    /** How long to wait after a fetch that failed. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    /** How long to wait between fetches for the sake of a key that JD is expected to have made. */
    static final Duration PAUSE_FOR_FORESEEN = Duration.ofMinutes(1);
    /** The same for any other key. */
    static final Duration PAUSE_FOR_UNKNOWN = Duration.ofMinutes(10);

    private final KeyFetch fetch;
    private final String token;

    private volatile @Nullable KeySet keys;
    private volatile boolean used = true;
    private volatile boolean dropped;
    private @Nullable CompletableFuture<KeySet> loading;
    private @Nullable JdException failure;
    private Instant triedAt = Instant.MIN;

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
        use();
        var held = keys;
        return held == null ? await(loading(Duration.ZERO)) : held;
    }

    /** The same; where that key is not among them, they are fetched again, but not too often. */
    KeySet keysWith(KeyId id) {
        var held = keys();
        if (held.has(id)) {
            return held;
        }
        var pause = held.foresees(id) ? PAUSE_FOR_FORESEEN : PAUSE_FOR_UNKNOWN;
        if (now().isBefore(held.loadedAt().plus(pause))) {
            return held;
        }
        var newer = loading(pause);
        try {
            return newer == null ? held : await(newer);
        } catch (JdException e) {
            return keys();
        }
    }

    /** Fetches again in the calling thread's time; keys that are held are kept where that fails. */
    void refresh() {
        var newer = loading(PAUSE_AFTER_FAILURE);
        try {
            if (newer != null) {
                await(newer);
            }
        } catch (JdException e) {
            LOGGER.log(Level.WARNING, "The keys of encrypted fields were not refreshed: {0}", e.getMessage());
        }
    }

    /** When the keys were fetched; {@code null} if there are none. */
    @Nullable
    Instant loadedAt() {
        var held = keys;
        return held == null ? null : held.loadedAt();
    }

    /** Whether the keys were asked for since this was last asked. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    /** Whether the client would still send the token that these keys belong to. */
    boolean isCurrent() {
        return token.equals(fetch.token());
    }

    boolean isDropped() {
        return dropped;
    }

    /** Forgets the keys; whoever holds this must ask the cache again. */
    void drop() {
        dropped = true;
        keys = null;
    }

    private void use() {
        if (!used) {
            used = true;
        }
    }

    /**
     * The fetch that is under way, or a new one.
     *
     * @param pause how long the last one must be over while keys are held; {@code null} is returned if it is not
     */
    private synchronized @Nullable CompletableFuture<KeySet> loading(Duration pause) {
        var held = keys;
        if (loading != null) {
            return loading;
        }
        var now = now();
        if (held != null && now.isBefore(triedAt.plus(pause))) {
            return null;
        }
        if (held == null && failure != null && now.isBefore(triedAt.plus(PAUSE_AFTER_FAILURE))) {
            throw failure;
        }
        triedAt = now;
        var started = fetch.fetch(token);
        loading = started;
        started.whenComplete(this::loaded);
        return started;
    }

    private synchronized void loaded(@Nullable KeySet fresh, @Nullable Throwable thrown) {
        loading = null;
        if (fresh != null) {
            failure = null;
            keys = dropped ? null : fresh;
            fresh.problems().forEach(problem -> LOGGER.log(Level.WARNING, "Keys of encrypted fields: {0}", problem));
            return;
        }
        failure = failureOf(thrown);
        if (isEnding(failure)) {
            keys = null;
        }
    }

    /** Whether JD said that this user gets no keys any more. */
    static boolean isEnding(JdException failure) {
        return failure.code() != null && ENDING.contains(failure.code());
    }

    private static JdException failureOf(@Nullable Throwable thrown) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof JdException failure ? failure : unavailable("their fetching failed: " + cause, null);
    }

    private KeySet await(@Nullable CompletableFuture<KeySet> underWay) {
        if (underWay == null) {
            return keys();
        }
        try {
            return underWay.get(fetch.client().deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failureOf(e.getCause());
        } catch (TimeoutException e) {
            throw unavailable("their fetching takes longer than a call may", ErrorKind.RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while they are fetched", null);
        }
    }

    static JdTransportException unavailable(String reason, @Nullable ErrorKind kind) {
        return new JdTransportException(
                KeyFetch.KEY_METHOD, "no keys of encrypted fields: " + reason, 0, true, Failure.of(kind), null);
    }

    Instant now() {
        return fetch.client().now();
    }

    @Override
    public String toString() {
        var held = keys;
        return held == null ? "no keys" : held.toString();
    }
}
