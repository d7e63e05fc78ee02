package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a client gets its access token. Implementations are thread-safe and show no token in {@code toString}. */
public interface AccessTokens {

    /**
     * The token to send with a call.
     *
     * @param method the wire name of the method that is called, for messages
     * @param limit how long the call can wait for a token
     * @return the token, or {@code null} if there is none and none is expected
     * @throws io.github.jdcodegen.runtime.error.JdAuthorizationException if a person must give a new authorisation
     * @throws io.github.jdcodegen.runtime.error.JdTransportException if no token could be had in time; nothing was sent
     */
    @Nullable
    String token(String method, Duration limit);

    /**
     * Tells that JD refused a token as missing, wrong or expired, so that it is not given out again where there is a way
     * to get another.
     *
     * @param token the token that was sent
     * @return whether it is worth asking for a token again
     */
    boolean invalidate(String token);

    /** No token at all: for methods that need none. */
    static AccessTokens none() {
        return new FixedToken(null);
    }

    /**
     * One token that never changes.
     *
     * @throws IllegalArgumentException if it is {@code null} or blank
     */
    static AccessTokens fixed(String token) {
        // A null comes of an environment variable that is not set.
        if (Objects.requireNonNullElse(token, "").isBlank()) {
            throw new IllegalArgumentException(
                    "There is no access token: it is null or blank. For calls without one use AccessTokens.none()");
        }
        return new FixedToken(token);
    }

    /** Tokens that are renewed before they expire; {@link RefreshingTokens#builder} has settings. */
    static RefreshingTokens refreshing(JdOAuth oauth, TokenStore store) {
        return RefreshingTokens.builder(oauth, store).build();
    }
}
