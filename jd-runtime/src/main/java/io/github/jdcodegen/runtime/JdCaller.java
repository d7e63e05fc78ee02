package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Makes calls. {@link JdClient} implements it, and generated facades take it, so that a test can hand in a fake:
 *
 * <pre>{@code
 * var api = new OrderApi(JdCaller.answering(request -> OrderGetResponse.fromJson("{\"orderId\": 7}")));
 * }</pre>
 */
public interface JdCaller {
    /**
     * Makes a call and waits for its answer.
     *
     * @param request what to ask
     * @return the answer with all that is known of the call
     * @param <R> the type of the answer
     * @throws JdException if it fails in any way
     */
    <R> Exchange<R> exchange(JdRequest<R> request);

    /**
     * Makes a call and waits for its answer.
     *
     * @param request what to ask
     * @return the answer
     * @param <R> the type of the answer
     * @throws JdException if it fails in any way
     */
    default <R> R call(JdRequest<R> request) {
        return exchange(request).response();
    }

    /**
     * Makes a call without waiting for its answer. Unless it is overridden, this method makes the call at once, in the
     * calling thread.
     *
     * @param request what to ask
     * @return the answer, or the exception that {@link #call} would throw
     * @param <R> the type of the answer
     */
    default <R> CompletableFuture<R> callAsync(JdRequest<R> request) {
        try {
            return CompletableFuture.completedFuture(call(request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * A fake for tests, which sends nothing.
     *
     * @param answers gives the answer to each request, or throws the exception of a call that fails; an answer must have
     *     the type that the request asks for
     * @return the fake
     */
    static JdCaller answering(Function<? super JdRequest<?>, ?> answers) {
        return new JdCaller() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> Exchange<R> exchange(JdRequest<R> request) {
                return Exchange.of((R) answers.apply(request));
            }
        };
    }
}
