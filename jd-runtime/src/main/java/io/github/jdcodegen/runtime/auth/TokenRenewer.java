package io.github.jdcodegen.runtime.auth;

import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a renewal reads and writes, at JD and in the store. Used by one thread at a time.
 *
 * <p>Who renews first writes into the store that it does; whoever else finds that mark waits. A mark that nobody takes away
 * for the time of the lease is of a dead program, and whoever finds that replaces it by its own. The time is measured by
 * who waits, so that no clock of another machine is trusted; only a mark that is older than clocks can differ is dead at
 * once.
 */
final class TokenRenewer {
    private static final System.Logger LOGGER = System.getLogger(RefreshingTokens.class.getName());
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final JdOAuth oauth;
    private final TokenStore store;
    private final LongSupplier nanoTime;
    private final Duration lease;

    private @Nullable TokenSet ours;
    private @Nullable TokenSet observed;
    private long observedSince;
    private volatile @Nullable Unstored unstored;

    /** A pair that JD has issued and the store does not have, and what the store had before. */
    private record Unstored(@Nullable TokenSet read, TokenSet old, TokenSet fresh) {}

    TokenRenewer(JdOAuth oauth, TokenStore store, LongSupplier nanoTime, Duration lease) {
        this.oauth = oauth;
        this.store = store;
        this.nanoTime = nanoTime;
        this.lease = lease;
    }

    boolean hasUnstored() {
        return unstored != null;
    }

    /** What the store has, after it was given what it does not have yet. */
    @Nullable
    TokenSet load() {
        var waiting = unstored;
        return waiting == null ? store.load() : settle(waiting);
    }

    /** Whether another program renews this pair at the moment, as far as can be known. */
    boolean isUnderWayElsewhere(@Nullable TokenSet stored) {
        if (stored == null || stored.renewingSince() == null || stored.isSameState(ours)) {
            return false;
        }
        if (!stored.isSameState(observed)) {
            observed = stored;
            observedSince = nanoTime.getAsLong();
        }
        var longAgo = stored.renewingSince().plus(lease).plus(Held.CLOCKS_DIFFER);
        return nanoTime.getAsLong() - observedSince < lease.toNanos()
                && oauth.clock().instant().isBefore(longAgo);
    }

    void waitForTheOther() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while another program renews the tokens", e);
        }
    }

    /**
     * Renews a pair.
     *
     * @param stored what the store has
     * @param old the pair, which is the stored one unless the store has none
     * @return the pair that counts from now on: the new one, or what another program has put in its place; {@code null}
     *     if another program was faster, so that JD was not asked
     */
    @Nullable
    TokenSet renew(@Nullable TokenSet stored, TokenSet old) {
        var claim = old.withRenewalBegun(oauth.clock().instant());
        if (!store.replace(stored, claim)) {
            return null;
        }
        ours = claim;
        TokenSet fresh;
        try {
            fresh = oauth.renew(old);
        } catch (JdAuthorizationException e) {
            var others = store.load();
            if (others != null && !others.isSamePair(old)) {
                return others;
            }
            giveBack(claim, old);
            throw e;
        } catch (JdTransportException e) {
            if (e.notSent()) {
                giveBack(claim, old);
            }
            throw e;
        }
        var waiting = new Unstored(claim, claim, fresh);
        unstored = waiting;
        try {
            return settle(waiting);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "New tokens are held, but not stored yet: {0}", describe(e));
            return fresh;
        }
    }

    /** Takes the mark away: the pair is as it was before. If that fails, the mark will be taken for a dead one. */
    private void giveBack(TokenSet claim, TokenSet old) {
        try {
            if (store.replace(claim, old)) {
                ours = old;
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The mark of a renewal stays in the store: {0}", describe(e));
        }
    }

    /** Stores what JD issued, in place of the pair that it comes from, whoever has marked that since; of no other. */
    private TokenSet settle(Unstored waiting) {
        var read = waiting.read();
        while (!store.replace(read, waiting.fresh())) {
            read = store.load();
            if (read != null && !read.isSamePair(waiting.old())) {
                unstored = null;
                return read;
            }
        }
        unstored = null;
        return waiting.fresh();
    }

    /** Stores that others have written may put anything into their messages. */
    static String describe(RuntimeException e) {
        return e instanceof JdException jd
                ? jd.summary()
                : e instanceof TokenStoreException
                        ? String.valueOf(e.getMessage())
                        : e.getClass().getName();
    }
}
