package io.github.jdcodegen.runtime.auth;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are renewed before they expire. However many threads ask, one renewal runs at a time, in a thread of its own
 * that ends with it: no call's deadline can break it off, for its answer must not be lost. While it runs, and while it
 * fails, the old token is given out as long as it lives; only when it is dead does a call wait.
 *
 * <p>That a renewal begins is stored first. If its answer is lost, even with the whole program, the pair is known to be
 * uncertain: it is not used for another renewal, and when the access token is dead a
 * {@link JdAuthorizationException} with {@link Reason#LOST} asks for a new authorisation, see {@link #accept}.
 *
 * <p>Several programs may share a store: each looks there before it renews, and takes what another has renewed. Only one
 * of them should have renewals fall due; give the others a smaller {@code early}.
 */
public final class RefreshingTokens implements AccessTokens {
    private static final Logger LOGGER = System.getLogger(RefreshingTokens.class.getName());

    private final JdOAuth oauth;
    private final TokenStore store;
    private final Clock clock;
    private final Duration early;
    private final Duration pause;

    private final Object lock = new Object();
    private volatile Held held = new Held(null, Instant.MIN, false);
    private @Nullable CompletableFuture<Void> renewal;
    private Instant nextRenewal = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private @Nullable RuntimeException failure;

    /**
     * What is held.
     *
     * @param tokens the tokens, or {@code null} if there are none
     * @param dueAt until when they are given out without further thought
     * @param refused whether JD refused the access token
     */
    private record Held(@Nullable TokenSet tokens, Instant dueAt, boolean refused) {
        boolean isAlive(Instant now) {
            return tokens != null && !refused && tokens.isAlive(now);
        }
    }

    private RefreshingTokens(Builder builder) {
        this.oauth = builder.oauth;
        this.store = builder.store;
        this.clock = builder.oauth.clock();
        this.early = builder.early;
        this.pause = builder.pause;
    }

    /** Starts the settings. */
    public static Builder builder(JdOAuth oauth, TokenStore store) {
        return new Builder(oauth, store);
    }

    /** The state of an authorisation. */
    public enum State {
        /** There is none yet. */
        MISSING,
        /** There is a living token, which will be renewed. */
        GOOD,
        /** There is a living token, which will not be renewed: the answer of a renewal was lost, or none is possible. */
        ENDING,
        /** The token is dead, and may still be renewed. */
        EXPIRED,
        /** A person must agree again. */
        ENDED
    }

    /** The state now; for monitoring. It asks neither JD nor the store. */
    public State state() {
        var now = clock.instant();
        var current = held;
        var tokens = current.tokens();
        if (tokens == null) {
            return State.MISSING;
        }
        if (current.isAlive(now)) {
            return tokens.isRenewable() ? State.GOOD : State.ENDING;
        }
        return tokens.isRenewable() ? State.EXPIRED : State.ENDED;
    }

    /** Takes a new authorisation in place of the one before, and stores it. */
    public void accept(TokenSet tokens) {
        store.save(tokens);
        synchronized (lock) {
            hold(tokens);
        }
    }

    @Override
    public String token(String method, Duration limit) {
        var now = clock.instant();
        var current = held;
        if (current.tokens() != null && now.isBefore(current.dueAt())) {
            return current.tokens().accessToken();
        }
        return renewedToken(method, Deadline.in(limit));
    }

    @Override
    public boolean invalidate(String token) {
        synchronized (lock) {
            var tokens = held.tokens();
            if (tokens == null || !tokens.accessToken().equals(token)) {
                return tokens != null;
            }
            held = new Held(tokens, Instant.MIN, true);
            reload(clock.instant());
            return !held.refused() || mayRenew(clock.instant()) || renewal != null;
        }
    }

    private String renewedToken(String method, Deadline deadline) {
        while (true) {
            CompletableFuture<Void> underWay;
            synchronized (lock) {
                var now = clock.instant();
                reload(now);
                var tokens = held.tokens();
                if (tokens != null && now.isBefore(held.dueAt())) {
                    return tokens.accessToken();
                }
                if (tokens != null && renewal == null && mayRenew(now)) {
                    renewal = start(tokens);
                }
                if (tokens != null && held.isAlive(now)) {
                    return tokens.accessToken();
                }
                if (renewal == null) {
                    throw noToken(method);
                }
                underWay = renewal;
            }
            await(underWay, method, deadline);
        }
    }

    /** Looks whether another program has renewed or replaced the tokens; not too often while ours live. */
    private void reload(Instant now) {
        if (renewal != null || held.isAlive(now) && now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(pause);
        try {
            var stored = store.load();
            if (stored != null && !isHeld(stored)) {
                hold(stored);
            }
        } catch (TokenStoreException e) {
            failure = e;
        }
    }

    private boolean isHeld(TokenSet other) {
        var tokens = held.tokens();
        return tokens != null && tokens.accessToken().equals(other.accessToken());
    }

    private void hold(TokenSet tokens) {
        held = new Held(tokens, tokens.dueAt(early), false);
        failure = null;
        nextRenewal = Instant.MIN;
    }

    private boolean mayRenew(Instant now) {
        var tokens = held.tokens();
        return tokens != null && tokens.isRenewable() && !now.isBefore(nextRenewal);
    }

    private CompletableFuture<Void> start(TokenSet old) {
        var done = new CompletableFuture<Void>();
        var thread = new Thread(
                () -> {
                    try {
                        renew(old);
                    } finally {
                        synchronized (lock) {
                            renewal = null;
                        }
                        done.complete(null);
                    }
                },
                "jd-token-renewal");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    private void renew(TokenSet old) {
        try {
            store.save(old.withRenewing(true));
            renewed(old, oauth.renew(old));
        } catch (RuntimeException e) {
            failed(old, e);
        }
    }

    private void renewed(TokenSet old, TokenSet fresh) {
        synchronized (lock) {
            // A new authorisation that came meanwhile counts more.
            if (isHeld(old)) {
                save(fresh);
                hold(fresh);
            }
        }
    }

    private void failed(TokenSet old, RuntimeException cause) {
        LOGGER.log(Level.WARNING, "The access token was not renewed: {0}", cause.getMessage());
        synchronized (lock) {
            if (isHeld(old)) {
                var lost = isAnswerLost(cause);
                if (!lost) {
                    save(old);
                }
                held = new Held(old.withRenewing(lost), Instant.MIN, held.refused());
                failure = cause;
                nextRenewal = clock.instant().plus(pause);
            }
        }
    }

    /** Whether JD may have renewed: not if it refused, if nothing was sent, or if the store failed before. */
    private static boolean isAnswerLost(RuntimeException cause) {
        return cause instanceof JdTransportException transport
                ? !transport.notSent()
                : !(cause instanceof JdAuthorizationException || cause instanceof TokenStoreException);
    }

    /** What cannot be stored now is still held; it is lost with the program. */
    private void save(TokenSet tokens) {
        try {
            store.save(tokens);
        } catch (TokenStoreException e) {
            LOGGER.log(Level.ERROR, "Tokens are held, but not stored: {0}", e.getMessage());
        }
    }

    private JdException noToken(String method) {
        var cause = failure;
        var tokens = held.tokens();
        if (tokens == null) {
            return new JdAuthorizationException(method, Reason.MISSING, auth(cause), cause);
        }
        if (tokens.renewing()) {
            return new JdAuthorizationException(method, Reason.LOST, Failure.of(ErrorKind.AUTH), cause);
        }
        if (tokens.refreshToken() == null) {
            return new JdAuthorizationException(method, Reason.EXPIRED, Failure.of(ErrorKind.AUTH), cause);
        }
        if (cause instanceof JdAuthorizationException refusal) {
            return new JdAuthorizationException(method, Reason.REFUSED, failureOf(refusal), refusal);
        }
        return unavailable(method, "the access token could not be renewed", cause);
    }

    private static Failure auth(@Nullable RuntimeException cause) {
        return new Failure(ErrorKind.AUTH, null, cause == null ? null : cause.getMessage(), null, null);
    }

    private static Failure failureOf(JdException e) {
        return new Failure(e.kind(), e.code(), e.en(), e.zh(), e.requestId());
    }

    private static JdTransportException unavailable(String method, String reason, @Nullable Throwable cause) {
        var text = cause == null ? reason : reason + ": " + cause.getMessage();
        return new JdTransportException(method, text, 0, true, Failure.of(ErrorKind.RETRY), cause);
    }

    private static void await(CompletableFuture<Void> renewal, String method, Deadline deadline) {
        try {
            renewal.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unavailable(method, "the access token is being renewed, which takes longer than the call may", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(method, "interrupted while the access token is being renewed", null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RefreshingTokens[" + state() + ", " + store + "]";
    }

    /** The settings of tokens that are renewed. */
    public static final class Builder {
        private final JdOAuth oauth;
        private final TokenStore store;
        private Duration early = Duration.ofHours(6);
        private Duration pause = Duration.ofMinutes(1);

        private Builder(JdOAuth oauth, TokenStore store) {
            this.oauth = oauth;
            this.store = store;
        }

        /**
         * How long before its end a token is renewed; 6 hours unless set, and never in the first half of its life. JD
         * renews within the last day alone, and not often in a month.
         */
        public Builder early(Duration time) {
            early = time;
            return this;
        }

        /** How long to wait after a renewal that failed, or between looks into the store; a minute unless set. */
        public Builder pause(Duration time) {
            pause = time;
            return this;
        }

        /** Ends the settings. */
        public RefreshingTokens build() {
            return new RefreshingTokens(this);
        }
    }
}
