package io.github.jdcodegen.runtime.auth;

import org.jspecify.annotations.Nullable;

/** Tokens that cannot be read or written. Its message says where and what to do, and holds no token. */
public final class TokenStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public TokenStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
