package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all users of one client and those derived from it, which share its app and its environment. One thread
 * refreshes them; it ends with the client. Thread-safe.
 */
final class KeyCache implements AutoCloseable {
    /** JD's own clients refresh each 8 hours. */
    static final Duration REFRESH_AFTER = Duration.ofHours(7);
    /** So many users are kept; who was not there for longest goes first. */
    static final int MOST_USERS = 1_000;

    private static final Logger LOGGER = System.getLogger(FieldEncryption.class.getName());

    private final Duration tick;
    private final Map<User, KeyEntry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable ScheduledThreadPoolExecutor refresher;
    private boolean closed;

    /**
     * Whose keys they are.
     *
     * @param tokenDigest the SHA-256 of the access token: the token itself is not kept here
     * @param signer whose vouchers are trusted
     */
    private record User(String tokenDigest, PublicKey signer) {}

    /** A cache that looks so often whether keys are due. */
    KeyCache(Duration tick) {
        this.tick = tick;
    }

    /** The keys of the user whose token that is. */
    KeyEntry entry(String token, KeyFetch fetch) {
        var digest = HexFormat.of().formatHex(Hashes.of("SHA-256", token.getBytes(UTF_8)));
        synchronized (entries) {
            if (closed) {
                throw KeyEntry.unavailable("the client is closed", null);
            }
            startRefresher();
            var entry = entries.computeIfAbsent(new User(digest, fetch.signer()), user -> new KeyEntry(fetch, token));
            if (entries.size() > MOST_USERS) {
                var eldest = entries.entrySet().iterator();
                eldest.next().getValue().drop();
                eldest.remove();
            }
            return entry;
        }
    }

    private void startRefresher() {
        if (refresher == null) {
            refresher = new ScheduledThreadPoolExecutor(1, task -> {
                var thread = new Thread(task, "jd-field-keys");
                thread.setDaemon(true);
                return thread;
            });
            refresher.scheduleWithFixedDelay(this::refresh, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Refreshes what is due, one user after another; who has not asked since the last time is forgotten. */
    private void refresh() {
        for (var entry : snapshot()) {
            try {
                var loadedAt = entry.loadedAt();
                if (loadedAt == null || !isDue(loadedAt, entry.now())) {
                    continue;
                }
                if (entry.isCurrent() && entry.wasUsed()) {
                    entry.refresh();
                } else {
                    forget(entry);
                }
            } catch (RuntimeException e) {
                // No token can be had: the keys stay as they are, and the next round tries again.
                LOGGER.log(Level.DEBUG, "The keys of encrypted fields stay as they are: {0}", e.getMessage());
            }
        }
    }

    private static boolean isDue(Instant loadedAt, Instant now) {
        return !now.isBefore(loadedAt.plus(REFRESH_AFTER));
    }

    private List<KeyEntry> snapshot() {
        synchronized (entries) {
            return new ArrayList<>(entries.values());
        }
    }

    private void forget(KeyEntry entry) {
        synchronized (entries) {
            entries.values().remove(entry);
        }
        entry.drop();
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    @Override
    public void close() {
        synchronized (entries) {
            closed = true;
            entries.values().forEach(KeyEntry::drop);
            entries.clear();
            if (refresher != null) {
                refresher.shutdownNow();
            }
        }
    }
}
