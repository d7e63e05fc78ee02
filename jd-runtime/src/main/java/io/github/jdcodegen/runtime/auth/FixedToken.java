package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One token, or none. */
record FixedToken(@Nullable String token) implements AccessTokens {
    @Override
    public @Nullable String token(String method, Duration limit) {
        return token;
    }

    @Override
    public boolean invalidate(String refused) {
        return false;
    }

    @Override
    public String toString() {
        return token == null ? "no access token" : "a fixed access token";
    }
}
