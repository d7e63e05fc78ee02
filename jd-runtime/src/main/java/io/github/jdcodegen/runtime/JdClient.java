package io.github.jdcodegen.runtime;

/** Calls JD. Thread-safe; close it when done. */
public final class JdClient implements AutoCloseable {
    private JdClient() {}

    /**
     * Makes a call.
     *
     * @param request what to ask
     * @return the answer
     * @param <R> its type
     * @throws io.github.jdcodegen.runtime.error.JdException if it fails in any way
     */
    public <R> R call(JdRequest<R> request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
