package io.github.jdcodegen.runtime.auth;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are renewed before they expire. However many threads ask, one of them at a time goes to the store and to JD,
 * and that is a thread of its own: no call's deadline can break off a renewal, whose answer must not be lost, and a store
 * that hangs costs a call no more than its deadline. While that thread is away, and while it fails, the old token is given
 * out as long as it lives; only when it is dead does a call wait.
 *
 * <p>Any number of programs, on any number of machines, may share a {@link TokenStore}: one of them renews, the others take
 * what it stored. That a renewal begins is stored first, so that the others wait for its answer; if it does not come in
 * the time of the {@linkplain Builder#lease lease}, the program is dead and another tries.
 *
 * <p>Only JD's own refusal ends an authorisation, and only then a person must agree again, see {@link #accept}. Whatever
 * else goes wrong is tried again after a {@linkplain Builder#pause pause}; so is a refusal, in growing pauses, for JD may
 * have refused for a passing reason.
 */
public final class RefreshingTokens implements AccessTokens {
    private static final System.Logger LOGGER = System.getLogger(RefreshingTokens.class.getName());

    private final TokenStore store;
    private final TokenRenewer renewer;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration early;
    private final long pause;

    /** Guards what follows. Never held while something is read or written. */
    private final Object lock = new Object();

    private final RenewalPace pace;
    private volatile Held held = Held.NOTHING;
    private @Nullable CompletableFuture<Void> visit;
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException storeFailure;
    private boolean answerLost;
    private long lookedAt;
    private boolean looked;
    private int authorisations;

    private RefreshingTokens(Builder builder) {
        this.store = builder.store;
        this.clock = builder.oauth.clock();
        this.nanoTime = builder.nanoTime;
        this.early = builder.early;
        this.pause = builder.pause.toNanos();
        this.renewer = new TokenRenewer(builder.oauth, builder.store, nanoTime, builder.lease);
        this.pace = new RenewalPace(nanoTime, builder.pause);
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
        /** There is a living token, which will not be renewed: JD refused that, or nothing can be renewed. */
        ENDING,
        /** The token is dead, and will be renewed as soon as JD can be reached. */
        EXPIRED,
        /** A person must agree again. */
        ENDED
    }

    /** The state now; for monitoring. It asks neither JD nor the store. */
    public State state() {
        synchronized (lock) {
            if (held.tokens() == null) {
                return State.MISSING;
            }
            boolean ended = !held.isRenewable() || failure instanceof JdAuthorizationException;
            return isAlive() ? ended ? State.ENDING : State.GOOD : ended ? State.ENDED : State.EXPIRED;
        }
    }

    /**
     * Takes a new authorisation in place of the one before, and stores it, which takes as long as the store takes.
     *
     * @throws TokenStoreException if it cannot be stored; then the one before is still there
     */
    public void accept(TokenSet tokens) {
        store.save(tokens);
        synchronized (lock) {
            authorisations++;
            hold(tokens);
            pace.reset();
        }
    }

    @Override
    public String token(String method, Duration limit) {
        var current = held;
        if (current.tokens() != null
                && !current.isDue(clock.instant(), nanoTime.getAsLong())
                && !renewer.hasUnstored()) {
            return current.tokens().accessToken();
        }
        var deadline = Deadline.in(limit);
        for (boolean waited = false; ; waited = true) {
            CompletableFuture<Void> underWay;
            synchronized (lock) {
                boolean alive = isAlive();
                if (visit == null && (alive ? mayLook() : !waited)) {
                    visit = startVisit();
                }
                if (alive && held.tokens() != null) {
                    return held.tokens().accessToken();
                }
                if (visit == null) {
                    throw noToken(method);
                }
                underWay = visit;
            }
            await(underWay, method, deadline);
        }
    }

    @Override
    public boolean invalidate(String token) {
        synchronized (lock) {
            var tokens = held.tokens();
            if (tokens == null) {
                return false;
            }
            if (!tokens.accessToken().equals(token)) {
                return true;
            }
            boolean hope = visit != null || mayLook() || held.isRenewable() && pace.allowsRenewal();
            if (hope) {
                held = held.withRefused(true);
            }
            return hope;
        }
    }

    private boolean isAlive() {
        return held.isAlive(clock.instant(), nanoTime.getAsLong());
    }

    /** While a token lives, the store is looked at once a pause. */
    private boolean mayLook() {
        return !looked || nanoTime.getAsLong() - lookedAt >= pause;
    }

    private CompletableFuture<Void> startVisit() {
        var thread = new Thread(
                () -> {
                    try {
                        visit();
                    } catch (RuntimeException e) {
                        LOGGER.log(Level.WARNING, "The access token was not renewed: {0}", TokenRenewer.describe(e));
                    } finally {
                        endVisit();
                    }
                },
                "jd-token-renewal");
        thread.setDaemon(true);
        thread.start();
        return new CompletableFuture<>();
    }

    private void endVisit() {
        CompletableFuture<Void> waitedFor;
        synchronized (lock) {
            looked = true;
            lookedAt = nanoTime.getAsLong();
            waitedFor = visit;
            visit = null;
        }
        if (waitedFor != null) {
            waitedFor.complete(null);
        }
    }

    /** Lets those go on who wait for a living token; the visit goes on too. */
    private void wake() {
        var waitedFor = visit;
        visit = new CompletableFuture<>();
        if (waitedFor != null) {
            waitedFor.complete(null);
        }
    }

    /** Looks whether another program has stored other tokens, and renews ours if it is time and nobody else does. */
    private void visit() {
        while (true) {
            int before = authorisations();
            var stored = load();
            TokenSet old;
            boolean alive;
            synchronized (lock) {
                if (before != authorisations) {
                    continue;
                }
                adopt(stored);
                old = held.tokens();
                alive = isAlive();
                if (old == null || !mayRenew()) {
                    return;
                }
                if (alive) {
                    wake();
                }
            }
            if (renewer.isUnderWayElsewhere(stored)) {
                if (alive) {
                    return;
                }
                renewer.waitForTheOther();
            } else if (renews(stored, old, before)) {
                return;
            }
        }
    }

    private @Nullable TokenSet load() {
        try {
            var stored = renewer.load();
            synchronized (lock) {
                storeFailure = null;
            }
            return stored;
        } catch (RuntimeException e) {
            synchronized (lock) {
                storeFailure = e;
            }
            throw e;
        }
    }

    private int authorisations() {
        synchronized (lock) {
            return authorisations;
        }
    }

    private void adopt(@Nullable TokenSet stored) {
        if (stored != null && !stored.isSamePair(held.tokens())) {
            take(stored);
        }
    }

    private boolean mayRenew() {
        if (!held.isRenewable() || !held.isDue(clock.instant(), nanoTime.getAsLong())) {
            return false;
        }
        boolean may = pace.allowsRenewal();
        if (!may && failure == null && held.refused()) {
            // A new token that JD refuses too: another one would not be better. This one may be good again.
            held = held.withRefused(false);
        }
        return may;
    }

    /** Returns whether that is all; if not, another program was faster, or a person. */
    private boolean renews(@Nullable TokenSet stored, TokenSet old, int before) {
        boolean uncertain = stored != null && stored.renewing();
        try {
            var fresh = renewer.renew(stored, stored == null ? old : stored);
            synchronized (lock) {
                if (fresh == null || before != authorisations) {
                    return false;
                }
                take(fresh);
                return true;
            }
        } catch (RuntimeException e) {
            synchronized (lock) {
                failure = e;
                answerLost = uncertain;
                if (e instanceof JdAuthorizationException) {
                    pace.refused();
                } else {
                    pace.unanswered();
                }
            }
            throw e;
        }
    }

    /** Takes tokens that came by a renewal, ours or another program's. */
    private void take(TokenSet fresh) {
        boolean instead = held.tokens() != null;
        boolean refused = held.refused();
        hold(fresh);
        if (refused) {
            pace.renewedAfterRefusal();
        } else if (instead) {
            pace.renewed(fresh.lifeLeft(clock.instant()));
        }
    }

    private void hold(TokenSet tokens) {
        held = Held.of(tokens, early, clock.instant(), nanoTime.getAsLong());
        failure = null;
    }

    private JdException noToken(String method) {
        var cause = storeFailure == null ? failure : storeFailure;
        var tokens = held.tokens();
        if (cause != null && !(cause instanceof JdAuthorizationException)) {
            return unavailable(
                    method, "there is no access token at the moment: " + TokenRenewer.describe(cause), cause);
        }
        if (tokens == null) {
            return new JdAuthorizationException(method, Reason.MISSING, Failure.of(ErrorKind.AUTH), null);
        }
        if (tokens.refreshToken() == null) {
            return new JdAuthorizationException(method, Reason.EXPIRED, Failure.of(ErrorKind.AUTH), null);
        }
        if (cause instanceof JdAuthorizationException refusal) {
            return new JdAuthorizationException(
                    method, answerLost ? Reason.LOST : Reason.REFUSED, failureOf(refusal), refusal);
        }
        return unavailable(
                method,
                "the access token has expired, and the next renewal is in "
                        + pace.left().toSeconds() + " s",
                null);
    }

    private static Failure failureOf(JdException e) {
        return new Failure(e.kind(), e.code(), e.en(), e.zh(), e.requestId());
    }

    private static JdTransportException unavailable(String method, String reason, @Nullable Throwable cause) {
        return new JdTransportException(method, reason, 0, true, Failure.of(ErrorKind.RETRY), cause);
    }

    private static void await(CompletableFuture<Void> visit, String method, Deadline deadline) {
        try {
            visit.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
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
        private static final Duration LONGEST_PAUSE = Duration.ofDays(365);

        private final JdOAuth oauth;
        private final TokenStore store;
        private Duration early = Duration.ofHours(6);
        private Duration pause = Duration.ofMinutes(1);
        private Duration lease;
        private LongSupplier nanoTime = System::nanoTime;

        private Builder(JdOAuth oauth, TokenStore store) {
            this.oauth = oauth;
            this.store = store;
            this.lease = oauth.timeout().multipliedBy(2);
        }

        /**
         * How long before its end a token is renewed; 6 hours unless set, and never in the first half of its life. JD
         * renews within the last day alone, and not often in a month.
         */
        public Builder early(Duration time) {
            early = time;
            return this;
        }

        /**
         * How long to wait after a renewal, and between looks into the store while a token lives; a minute unless set.
         * While renewals are in vain, because JD refuses them or the new tokens too, it doubles up to 64 times.
         */
        public Builder pause(Duration time) {
            pause = time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE;
            return this;
        }

        /**
         * How long to wait for the renewal of another program that shares the store, before it is taken for dead. Twice
         * the {@linkplain JdOAuth.Builder#timeout time of an answer} unless set; it must be more than that time.
         */
        public Builder lease(Duration time) {
            lease = time;
            return this;
        }

        /** The monotonic time, for tests. */
        Builder nanoTime(LongSupplier time) {
            nanoTime = time;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @throws IllegalArgumentException if the lease is not longer than an answer may take
         */
        public RefreshingTokens build() {
            if (lease.compareTo(oauth.timeout()) <= 0) {
                throw new IllegalArgumentException(
                        "A lease of " + lease + " ends before the answer of a renewal, which may take "
                                + oauth.timeout() + ": make it longer, or JdOAuth's timeout shorter");
            }
            return new RefreshingTokens(this);
        }
    }
}
