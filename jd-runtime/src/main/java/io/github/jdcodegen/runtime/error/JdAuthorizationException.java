package io.github.jdcodegen.runtime.error;

import org.jspecify.annotations.Nullable;

/** There is no usable access token, and none can be had without a person: a new authorisation is needed. */
public final class JdAuthorizationException extends JdException {
    private static final long serialVersionUID = 1L;

    /** Makes one; {@code reason} says why in a sentence without secrets. */
    public JdAuthorizationException(String method, String reason, Failure failure, @Nullable Throwable cause) {
        super(method, failure, method + ": a new authorisation is needed: " + reason + failure.describe(), cause);
    }
}
