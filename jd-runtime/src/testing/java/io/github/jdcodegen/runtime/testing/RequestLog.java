package io.github.jdcodegen.runtime.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts calls and remembers them, up to a limit. Thread-safe. */
final class RequestLog {
    private final int limit;
    private final Consumer<RecordedRequest> listener;
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Map<String, Integer> ofMethod = new HashMap<>();
    private int number;
    private int sinceInjection;

    RequestLog(int limit, Consumer<RecordedRequest> listener) {
        this.limit = limit;
        this.listener = listener;
    }

    /** Counts a call as it comes in. */
    synchronized Count count(String method) {
        var isOAuth = method.equals(EmbeddedGateway.TOKEN) || method.equals(EmbeddedGateway.REFRESH);
        return new Count(
                ++number, isOAuth ? sinceInjection : ++sinceInjection, ofMethod.merge(method, 1, Integer::sum));
    }

    /** Lets the counts for fault scripts begin again. */
    synchronized void countAnew() {
        sinceInjection = 0;
        ofMethod.clear();
    }

    void remember(RecordedRequest request) {
        synchronized (this) {
            requests.addLast(request);
            if (requests.size() > limit) {
                requests.removeFirst();
            }
        }
        listener.accept(request);
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
        number = 0;
        countAnew();
    }

    /**
     * The counts of a call.
     *
     * @param number its number since the start
     * @param call its number among JD's methods since faults were injected
     * @param callOfMethod its number among the calls of its method since then
     */
    record Count(int number, int call, int callOfMethod) {}
}
