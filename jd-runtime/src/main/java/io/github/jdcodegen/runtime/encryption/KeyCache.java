package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.error.JdException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of all users of one client and those derived from it, which share its app and its environment. One thread
 * refreshes them; it ends with the client.
 */
final class KeyCache implements Runnable, AutoCloseable {
    /** 7 hours, in milliseconds; JD's own clients refresh each 8 hours. */
    private static final long REFRESH_AFTER = 7 * 60 * 60_000;
    /** How long to wait after a refresh that failed, in milliseconds. */
    private static final long AFTER_FAILURE = 5 * 60_000;
    /** So many users are kept; who was not there for longest goes first. */
    static final int MOST_USERS = 1_000;

    /** By token and the key of the certificate that vouchers are signed with. */
    private final Map<List<Object>, KeyEntry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private final Thread refresher = new Thread(this, "jd-field-keys");
    /** How often it looks for keys that are due, in milliseconds. */
    private final long tick;

    private boolean closed;

    KeyCache(long tick) {
        this.tick = tick;
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
        var key = List.<Object>of(token, fetch.signer);
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

    /** What the refreshing thread does. */
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(tick);
                refresh();
            }
        } catch (InterruptedException e) {
            // The client is closed.
        }
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
        for (var entry : snapshot()) {
            forget(entry);
        }
        refresher.interrupt();
    }
}
