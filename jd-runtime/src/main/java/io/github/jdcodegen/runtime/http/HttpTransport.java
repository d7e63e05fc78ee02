package io.github.jdcodegen.runtime.http;

/** Sends HTTP requests. Thread-safe. Implement it to send them another way, or not at all. */
public interface HttpTransport extends AutoCloseable {

    /**
     * Sends a request and waits for the whole answer. Redirects are not followed, no status is a failure, and nothing is
     * sent twice.
     *
     * @param call what to send
     * @param deadline the moment by which it returns, answer or not
     * @return the answer
     * @throws HttpFailure if there is no whole answer; also if the thread was interrupted, which stays so
     */
    HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure;

    /** Breaks off what is under way, and gives back connections and threads. */
    @Override
    void close();
}
