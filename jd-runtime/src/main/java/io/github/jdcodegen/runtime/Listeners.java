package io.github.jdcodegen.runtime;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** All listeners of a client. */
record Listeners(List<JdCallListener> listeners) {
    Listeners {
        listeners = List.copyOf(listeners);
    }

    void tell(Consumer<JdCallListener> event) {
        for (var listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                System.getLogger(JdClient.class.getName()).log(Level.WARNING, "A listener failed", e);
            }
        }
    }
}
