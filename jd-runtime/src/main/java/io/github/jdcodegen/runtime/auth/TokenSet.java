package io.github.jdcodegen.runtime.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param renewingSince when a renewal was begun whose answer is not stored, in whole milliseconds; {@code null} if there
 *     is none. While that renewal may still be under way, nobody else begins one
 */
public record TokenSet(
        String accessToken,
        @Nullable String refreshToken,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String scope,
        @Nullable String userId,
        @Nullable Instant renewingSince) {

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
        return new TokenSet(accessToken, refreshToken, issuedAt, expiresAt, null, null, null);
    }

    /** Whether a renewal was begun whose answer is not stored: then the pair may be dead. */
    public boolean renewing() {
        return renewingSince != null;
    }

    /**
     * Whether both are the same state of the same pair: equal access tokens, refresh tokens and beginnings of a renewal.
     * A {@link TokenStore} compares so.
     */
    public boolean isSameState(@Nullable TokenSet other) {
        return other != null && isSamePair(other) && Objects.equals(renewingSince, other.renewingSince);
    }

    boolean isSamePair(@Nullable TokenSet other) {
        return other != null
                && accessToken.equals(other.accessToken)
                && Objects.equals(refreshToken, other.refreshToken);
    }

    /** The same pair with a renewal that begins now, and surely at another moment than the one that it replaces. */
    TokenSet withRenewalBegun(Instant now) {
        var begun = now.truncatedTo(ChronoUnit.MILLIS);
        if (renewingSince != null && !begun.isAfter(renewingSince)) {
            begun = renewingSince.plusMillis(1);
        }
        return new TokenSet(accessToken, refreshToken, issuedAt, expiresAt, scope, userId, begun);
    }

    /** The time that it has yet to live; none if its times contradict each other or the clock, for then nobody knows. */
    Duration lifeLeft(Instant now) {
        return expiresAt.isBefore(issuedAt) || !now.isBefore(expiresAt)
                ? Duration.ZERO
                : Duration.between(now, expiresAt);
    }

    /** How long before its end it should be renewed: so much, but not in the first half of its life. */
    Duration earlyEnough(Duration early) {
        var half = Duration.between(issuedAt, expiresAt).dividedBy(2);
        return early.compareTo(half) < 0 ? early : half.isNegative() ? Duration.ZERO : half;
    }

    @Override
    public String toString() {
        return "TokenSet[until " + expiresAt + (refreshToken == null ? ", not renewable" : "")
                + (renewingSince == null ? "" : ", renewal begun") + "]";
    }
}
