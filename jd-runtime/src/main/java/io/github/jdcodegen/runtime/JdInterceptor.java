package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Observes and changes calls at four stages. All stages of one call run in one thread. Before the answer, interceptors run in
 * the order in which they were added; after it, in the reverse order. An exception of an interceptor ends the call.
 */
public interface JdInterceptor {

    /** At the start of a call, before the request is checked: the request to send. */
    default <R> JdRequest<R> beforeCall(JdRequest<R> request) {
        return request;
    }

    /** Before each attempt is signed and sent: the attempt to send. */
    default Attempt beforeAttempt(Attempt attempt) {
        return attempt;
    }

    /** After each HTTP answer, before it is read: the answer to read. */
    default HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
        return answer;
    }

    /**
     * At the end of a call, with exactly one of the two outcomes.
     *
     * @param exchange the success, or {@code null}
     * @param failure the failure, or {@code null}
     */
    default void afterCall(JdRequest<?> request, @Nullable Exchange<?> exchange, @Nullable JdException failure) {}
}
