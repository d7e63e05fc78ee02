package io.github.jdcodegen.runtime.error;

import org.jspecify.annotations.Nullable;

/** No answer of JD: no connection, a broken one, the deadline, an HTTP error, or a page that is not JSON. */
public final class JdTransportException extends JdException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean notSent;

    /**
     * Makes one.
     *
     * @param reason what happened, in a sentence without secrets
     * @param status the HTTP status, 0 if there was none
     * @param notSent whether the call certainly did not reach JD
     */
    public JdTransportException(
            String method, String reason, int status, boolean notSent, Failure failure, @Nullable Throwable cause) {
        this(method, reason, null, status, notSent, failure, cause);
    }

    /**
     * Makes one for a page in place of an answer.
     *
     * @param reason what happened, in a sentence without secrets
     * @param shown what is to be shown of the page, masked; {@code null} for nothing
     * @param status the HTTP status, 0 if there was none
     * @param notSent whether the call certainly did not reach JD
     */
    public JdTransportException(
            String method,
            String reason,
            @Nullable String shown,
            int status,
            boolean notSent,
            Failure failure,
            @Nullable Throwable cause) {
        super(method, failure, Sentence.of(reason, shown, failure), cause);
        this.status = status;
        this.notSent = notSent;
    }

    /** The HTTP status, 0 if there was none. */
    public int status() {
        return status;
    }

    /** Whether no attempt of the call can have reached JD, so that even a write may be sent again. */
    public boolean notSent() {
        return notSent;
    }
}
