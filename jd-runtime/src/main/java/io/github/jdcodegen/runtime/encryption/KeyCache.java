package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.error.JdException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The keys of all users of one client and those derived from it, which share its app and its environment. One thread
 * refreshes them; it ends with the client.
 */
final class KeyCache implements AutoCloseable {
    /** JD's own clients refresh each 8 hours. */
    static final Duration REFRESH_AFTER = Duration.ofHours(7);
    /** How long to wait after a refresh that failed. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    /** So many users are kept; who was not there for longest goes first. */
    static final int MOST_USERS = 1_000;

    private final Map<String, KeyEntry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Thread refresher;
    private boolean closed;

    /** A cache that looks so often, in milliseconds, whether keys are due. */
    KeyCache(long tick) {
        refresher = new Thread(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.MILLISECONDS.sleep(tick);
                            refresh();
                        }
                    } catch (InterruptedException e) {
                        // The client is closed.
                    }
                },
                "jd-field-keys");
        refresher.setDaemon(true);
    }

    /** The keys of the user whose token that is. */
    synchronized KeyEntry entry(String token, KeyFetch fetch) {
        if (closed) {
            throw KeyEntry.unavailable("the client is closed", null);
        }
        if (entries.isEmpty() && !refresher.isAlive()) {
            refresher.start();
        }
        // Not the token itself: this map outlives it.
        var user = Crypto.digest(
                "SHA-256",
                String.join("\n", token, Crypto.base64(fetch.signer.getEncoded()))
                        .getBytes(UTF_8));
        var key = Crypto.base64(user);
        var entry = entries.get(key);
        if (entry == null) {
            entry = new KeyEntry(fetch, token);
            entries.put(key, entry);
        }
        if (entries.size() > MOST_USERS) {
            var eldest = entries.values().iterator();
            eldest.next().drop();
            eldest.remove();
        }
        return entry;
    }

    /** Refreshes what is due, one user after another; who has not asked since the last time is forgotten. */
    private void refresh() throws InterruptedException {
        for (var entry : snapshot()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                if (!entry.isOlderThan(REFRESH_AFTER)) {
                    continue;
                }
                if (entry.isCurrent() && entry.used) {
                    entry.load(AFTER_FAILURE);
                    entry.used = false;
                } else {
                    forget(entry);
                }
            } catch (JdException e) {
                // It was logged, and the next round tries again.
            }
        }
    }

    private synchronized List<KeyEntry> snapshot() {
        return List.copyOf(entries.values());
    }

    private synchronized void forget(KeyEntry entry) {
        entries.values().remove(entry);
        entry.drop();
    }

    synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (var entry : entries.values()) {
            entry.drop();
        }
        entries.clear();
        refresher.interrupt();
    }
}
