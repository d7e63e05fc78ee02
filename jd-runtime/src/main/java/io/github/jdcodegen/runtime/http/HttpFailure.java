package io.github.jdcodegen.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No HTTP answer. Its message holds no secret: it names the server, not the query. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Makes one; {@code message} is what happened, in a sentence without secrets. */
    public HttpFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }

    /** What can happen. */
    public enum Reason {
        /** There was no connection: the server certainly got nothing. */
        NOT_CONNECTED(true),
        /** The server is not who it should be, or speaks no TLS; it certainly got nothing. */
        NOT_TRUSTED(true),
        /** The connection broke before the whole answer was there: the server may have acted. */
        LOST(false),
        /** The deadline passed: the server may have acted. */
        DEADLINE(false),
        /** The answer is larger than allowed: the server did act. */
        TOO_LARGE(false),
        /** The thread was interrupted, or the transport closed: the server may have acted. */
        CANCELLED(false),
        /** The thread was interrupted, or the transport closed, before anything was sent: the server certainly got nothing. */
        NOT_BEGUN(true);

        private final boolean notSent;

        Reason(boolean notSent) {
            this.notSent = notSent;
        }

        /** Whether the server certainly got nothing of the request. */
        public boolean notSent() {
            return notSent;
        }
    }
}
