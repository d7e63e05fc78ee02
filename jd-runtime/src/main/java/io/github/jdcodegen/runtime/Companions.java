package io.github.jdcodegen.runtime;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What stands beside a client and is closed with it. */
final class Companions {
    private final Map<Class<?>, AutoCloseable> companions = new HashMap<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T get(Class<T> type, Supplier<? extends T> maker) {
        if (closed) {
            throw new IllegalStateException("The client is closed");
        }
        var companion = companions.get(type);
        if (companion == null) {
            companion = maker.get();
            companions.put(type, companion);
        }
        return type.cast(companion);
    }

    synchronized void close() {
        closed = true;
        for (var companion : companions.values()) {
            try {
                companion.close();
            } catch (Exception e) {
                System.getLogger(JdClient.class.getName())
                        .log(Level.WARNING, "Something beside a client was not closed: {0}", e.toString());
            }
        }
        companions.clear();
    }
}
