package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an authorisation gives. Its {@code toString} shows no token.
 *
 * @param accessToken the access token
 * @param refreshToken what renews it, or {@code null} if nothing does
 * @param issuedAt when it was issued
 * @param expiresAt when the access token expires; {@link Instant#MAX} if JD did not say
 * @param scope what it allows, or {@code null}
 * @param userId JD's id of who agreed ({@code xid}, else {@code open_id} or {@code uid}), or {@code null}
 * @param renewing whether a renewal was begun whose answer is not there: then the pair may be dead, and is not used for
 *     another renewal
 */
public record TokenSet(
        String accessToken,
        @Nullable String refreshToken,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String scope,
        @Nullable String userId,
        boolean renewing) {

    /** Checks that there is a token. */
    public TokenSet {
        if (accessToken.isBlank()) {
            throw new IllegalArgumentException("The access token is blank");
        }
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expiresAt);
    }

    /** A pair of tokens that came some other way. */
    public static TokenSet of(String accessToken, @Nullable String refreshToken, Instant issuedAt, Instant expiresAt) {
        return new TokenSet(accessToken, refreshToken, issuedAt, expiresAt, null, null, false);
    }

    /** Whether the access token has not expired. */
    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** When it should be renewed: so much before it expires, but not in the first half of its life. */
    Instant dueAt(Duration early) {
        var half = Duration.between(issuedAt, expiresAt).dividedBy(2);
        return expiresAt.minus(early.compareTo(half) < 0 ? early : half);
    }

    /** Whether JD may renew it. */
    boolean isRenewable() {
        return refreshToken != null && !renewing;
    }

    TokenSet withRenewing(boolean begun) {
        return new TokenSet(accessToken, refreshToken, issuedAt, expiresAt, scope, userId, begun);
    }

    @Override
    public String toString() {
        return "TokenSet[until " + expiresAt + (refreshToken == null ? ", not renewable" : "")
                + (renewing ? ", renewal begun" : "") + "]";
    }
}
