package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.auth.RefreshingTokens.State;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RefreshingTokensTest {
    private static final String METHOD = "jingdong.some.method";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int THREADS = 50;

    private final SettableClock clock = new SettableClock();
    private final TokenStore store = TokenStore.memory(null);
    private EmbeddedGateway gateway;
    private TokenSet first;

    @BeforeEach
    void start() {
        gateway = EmbeddedGateway.builder().clock(clock).start();
        first = oauth().exchange(gateway.issueCode());
        store.save(first);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    /** The legacy form: its POST is not sent again by the JDK. */
    private JdOAuth oauth() {
        return JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .clock(clock)
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    private RefreshingTokens tokens() {
        return tokens(oauth(), store);
    }

    private RefreshingTokens tokens(JdOAuth oauth, TokenStore store) {
        return RefreshingTokens.builder(oauth, store).nanoTime(clock::nanos).build();
    }

    private static String ask(AccessTokens tokens) {
        return tokens.token(METHOD, PATIENCE);
    }

    private int renewals() {
        return gateway.requests(EmbeddedGateway.REFRESH).size();
    }

    private void inject(Fault fault) {
        gateway.inject(FaultScript.empty().always(EmbeddedGateway.REFRESH, fault));
    }

    private static void awaitEndOfRenewal() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("jd-token-renewal")) {
                thread.join();
            }
        }
    }

    @Test
    void givesOutALivingTokenWithoutAskingAnyone() {
        var tokens = tokens();
        assertThat(tokens.state()).isEqualTo(State.MISSING);
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        clock.pass(Duration.ofHours(17));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        assertThat(renewals()).isZero();
        assertThat(tokens.state()).isEqualTo(State.GOOD);
    }

    @Test
    void renewsBeforeTheEndWhileTheOldTokenServes() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));

        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();

        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
        assertThat(renewals()).isEqualTo(1);
        assertThat(store.load().accessToken()).isEqualTo(ask(tokens));
        assertThat(store.load().renewing()).isFalse();
    }

    @Test
    void renewsNoTokenInTheFirstHalfOfItsLife() {
        gateway.tokenLifetime(Duration.ofHours(2));
        var tokens = tokens();
        tokens.accept(oauth().exchange(gateway.issueCode()));
        clock.pass(Duration.ofMinutes(59));
        ask(tokens);
        assertThat(renewals()).isZero();
        clock.pass(Duration.ofMinutes(2));
        ask(tokens);
        assertThat(tokens.state()).isEqualTo(State.GOOD);
        assertThat(catchRenewal()).isTrue();
    }

    private boolean catchRenewal() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (renewals() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return renewals() == 1;
    }

    @Test
    void fiftyThreadsWaitForOneRenewalOfADeadToken() throws Exception {
        inject(Fault.slowHeaders(Duration.ofMillis(200)));
        gateway.tokenLifetime(Duration.ofDays(1));
        var tokens = tokens();
        ask(tokens);
        assertThat(tokens.invalidate(first.accessToken())).isTrue();

        var given = askFromManyThreads(tokens);

        assertThat(given)
                .hasSize(THREADS)
                .containsOnly(store.load().accessToken())
                .doesNotContain(first.accessToken());
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void fiftyThreadsGoOnWithTheOldTokenWhileItLives() throws Exception {
        inject(Fault.slowHeaders(Duration.ofMillis(500)));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));

        assertThat(askFromManyThreads(tokens)).hasSize(THREADS).contains(first.accessToken());
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void fiftyThreadsWhoseTokenWasRefusedCauseOneRenewal() throws Exception {
        var tokens = tokens();
        ask(tokens);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var gate = new CountDownLatch(1);
            var asked = new ArrayList<Future<String>>();
            for (var i = 0; i < THREADS; i++) {
                asked.add(threads.submit(() -> {
                    gate.await();
                    assertThat(tokens.invalidate(first.accessToken())).isTrue();
                    return ask(tokens);
                }));
            }
            gate.countDown();
            for (var answer : asked) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isNotEqualTo(first.accessToken());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(renewals()).isEqualTo(1);
    }

    private static List<String> askFromManyThreads(AccessTokens tokens) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var gate = new CountDownLatch(1);
            var asked = new ArrayList<Future<String>>();
            for (var i = 0; i < THREADS; i++) {
                asked.add(threads.submit(() -> {
                    gate.await();
                    return ask(tokens);
                }));
            }
            gate.countDown();
            var given = new ArrayList<String>();
            for (var answer : asked) {
                given.add(answer.get(30, TimeUnit.SECONDS));
            }
            return given;
        } finally {
            threads.shutdownNow();
        }
    }

    /** JD renewed, and its answer was lost: that is known for sure only when JD refuses the old pair. */
    @Test
    void aLostAnswerIsAskedForAgainAndOnlyJdsRefusalEndsTheAuthorisation() throws InterruptedException {
        gateway.inject(FaultScript.empty().onCall(EmbeddedGateway.REFRESH, 1, Fault.resetAfter()));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        assertThat(tokens.state()).isEqualTo(State.GOOD);
        assertThat(store.load().renewing()).isTrue();

        clock.pass(Duration.ofMinutes(2));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(2);
        assertThat(tokens.state()).isEqualTo(State.ENDING);

        clock.pass(Duration.ofHours(6));
        for (var each : List.of(tokens, tokens())) {
            var e = catchThrowableOfType(JdAuthorizationException.class, () -> ask(each));
            assertThat(e.reason()).isEqualTo(Reason.LOST);
            assertThat(e.method()).isEqualTo(METHOD);
            assertThat(e.kind()).isEqualTo(ErrorKind.AUTH);
            assertThat(each.state()).isEqualTo(State.ENDED);
        }

        var fresh = oauth().exchange(gateway.issueCode());
        tokens.accept(fresh);
        assertThat(ask(tokens)).isEqualTo(fresh.accessToken());
        assertThat(store.load()).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 403, 500, 503})
    void aPageInPlaceOfAnAnswerEndsNoAuthorisation(int status) throws InterruptedException {
        var pageInFront = new AtomicBoolean(true);
        var oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .clock(clock)
                .transport(() -> new SwitchedTransport(
                        pageInFront, new HttpAnswer(status, Map.of(), "<html>Please wait</html>")))
                .build();
        var tokens = tokens(oauth, store);
        clock.pass(Duration.ofHours(20));
        ask(tokens);
        awaitEndOfRenewal();
        assertThat(tokens.state()).isEqualTo(State.GOOD);
        pageInFront.set(false);
        clock.pass(Duration.ofMinutes(2));
        ask(tokens);
        awaitEndOfRenewal();

        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
        assertThat(tokens.state()).isEqualTo(State.GOOD);
    }

    @Test
    void aPageInPlaceOfAnAnswerDoesNotAskAPersonWhenTheTokenIsDead() {
        inject(Fault.html(503));
        var tokens = tokens();
        ask(tokens);
        tokens.invalidate(first.accessToken());

        var e = catchThrowableOfType(JdTransportException.class, () -> ask(tokens));
        assertThat(e.notSent()).isTrue();
        assertThat(e.kind()).isEqualTo(ErrorKind.RETRY);
        assertThat(tokens.state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void jdsRefusalIsAskedAgainInGrowingPausesAndEndsTheCall() throws InterruptedException {
        inject(Fault.refusal("9", "not now", "not now"));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        clock.pass(Duration.ofSeconds(59));
        ask(tokens);
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(1);
        for (int minute = 1; minute <= 64; minute++) {
            clock.pass(Duration.ofMinutes(1));
            ask(tokens);
            awaitEndOfRenewal();
        }
        assertThat(renewals()).isBetween(6, 7);
        assertThat(store.load()).isEqualTo(first);

        clock.pass(Duration.ofHours(5));
        var e = catchThrowableOfType(JdAuthorizationException.class, () -> ask(tokens));
        assertThat(e.reason()).isEqualTo(Reason.REFUSED);
        assertThat(e.code()).isEqualTo("9");
        assertThat(e.getMessage()).contains(METHOD, "not now");
        assertThat(tokens.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aGatewayThatKeepsRefusingCostsFewRenewals() {
        var tokens = tokens();
        for (int call = 0; call < 50; call++) {
            tokens.invalidate(ask(tokens));
            ask(tokens);
        }
        assertThat(renewals()).isEqualTo(1);
        for (int minute = 0; minute < 63; minute++) {
            clock.pass(Duration.ofMinutes(1));
            for (int call = 0; call < 10; call++) {
                tokens.invalidate(ask(tokens));
                ask(tokens);
            }
        }
        assertThat(renewals()).isBetween(5, 7);
    }

    /** After a pause without a refusal, a refusal is a first one again. */
    @Test
    void aTokenThatServedForLongIsRenewedAtOnceWhenItIsRefused() {
        gateway.tokenLifetime(Duration.ofDays(30));
        var tokens = tokens();
        tokens.accept(oauth().exchange(gateway.issueCode()));
        for (int day = 1; day <= 5; day++) {
            clock.pass(Duration.ofDays(1));
            var token = ask(tokens);
            assertThat(tokens.invalidate(token)).isTrue();
            assertThat(ask(tokens)).isNotEqualTo(token);
            assertThat(renewals()).isEqualTo(day);
        }
    }

    @Test
    void aClockThatIsSetBackStopsNoRenewal() throws InterruptedException {
        inject(Fault.resetBefore());
        var tokens = tokens();
        clock.pass(Duration.ofHours(20));
        ask(tokens);
        awaitEndOfRenewal();
        gateway.inject(FaultScript.empty());
        clock.set(clock.instant().minus(Duration.ofHours(1)));
        clock.pass(Duration.ofMinutes(2));
        ask(tokens);
        awaitEndOfRenewal();

        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
    }

    @Test
    void aTokenDoesNotLiveLongerBecauseTheClockWasSetBack() {
        var tokens = tokens();
        ask(tokens);
        clock.pass(Duration.ofHours(12));
        clock.set(clock.instant().minus(Duration.ofDays(10)));
        clock.pass(Duration.ofHours(13));

        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
    }

    @Test
    void aTokenOfTheFutureIsNotGivenOut() {
        var now = clock.instant();
        for (var future : List.of(
                new TokenSet(
                        "odd-1",
                        first.refreshToken(),
                        now.plusSeconds(9_000_000),
                        now.minusSeconds(1),
                        null,
                        null,
                        null),
                new TokenSet("odd-2", null, now.plusSeconds(9_000_000), now.minusSeconds(1), null, null, null))) {
            var tokens = tokens(oauth(), TokenStore.memory(future));
            if (future.refreshToken() == null) {
                assertThatThrownBy(() -> ask(tokens)).isInstanceOf(JdAuthorizationException.class);
            } else {
                assertThat(ask(tokens)).startsWith("token-");
            }
        }
        first = oauth().exchange(gateway.issueCode());
        var young = new TokenSet(
                "odd-3", first.refreshToken(), now.plusSeconds(86_400), now.plusSeconds(90_000), null, null, null);
        assertThat(ask(tokens(oauth(), TokenStore.memory(young)))).startsWith("token-");
    }

    /** The store is away for ever: calls end by their limit, and a living token is given out all the same. */
    @Test
    void aStoreThatHangsIsWithinACallsLimit() {
        var hanging = new AtomicBoolean();
        var hangs = new TokenStore() {
            @Override
            public TokenSet load() {
                if (hanging.get()) {
                    LockSupport.park(this);
                }
                return first;
            }

            @Override
            public boolean replace(TokenSet read, TokenSet next) {
                return false;
            }
        };
        var tokens = tokens(oauth(), hangs);
        ask(tokens);
        hanging.set(true);
        clock.pass(Duration.ofHours(20));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        assertThat(tokens.state()).isEqualTo(State.GOOD);
        assertThat(tokens.invalidate(first.accessToken())).isTrue();
        for (int call = 0; call < 3; call++) {
            assertThatThrownBy(() -> tokens.token(METHOD, Duration.ofMillis(20)))
                    .isInstanceOf(JdTransportException.class)
                    .hasMessageContaining("longer than the call may");
        }
        assertThat(tokens.state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatCannotBeStoredIsHeldAndStoredLater() throws InterruptedException {
        var broken = new AtomicBoolean();
        var memory = TokenStore.memory(first);
        var sometimes = new TokenStore() {
            @Override
            public TokenSet load() {
                return memory.load();
            }

            @Override
            public boolean replace(TokenSet read, TokenSet next) {
                if (broken.get() && !next.renewing()) {
                    throw new TokenStoreException("the disk is full", null);
                }
                return memory.replace(read, next);
            }
        };
        var tokens = tokens(oauth(), sometimes);
        ask(tokens);
        broken.set(true);
        tokens.invalidate(first.accessToken());
        var fresh = ask(tokens);
        assertThat(fresh).isNotEqualTo(first.accessToken());
        assertThat(memory.load().accessToken()).isEqualTo(first.accessToken());

        broken.set(false);
        clock.pass(Duration.ofMinutes(2));
        assertThat(ask(tokens)).isEqualTo(fresh);
        awaitEndOfRenewal();
        assertThat(memory.load().accessToken()).isEqualTo(fresh);
        assertThat(memory.load().renewing()).isFalse();
        assertThat(renewals()).isEqualTo(1);
    }

    /** Two programs, of which the slower one got no answer and was taken for dead: the fresh pair stays. */
    @Test
    void aSlowerProgramWritesNoOldPairOverANewOne() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var ours = tokens();
        clock.pass(Duration.ofHours(19));
        ask(ours);
        while (renewals() == 0) {
            Thread.onSpinWait();
        }
        var theirs = oauth().exchange(gateway.issueCode());
        store.save(theirs);
        awaitEndOfRenewal();

        assertThat(store.load()).isEqualTo(theirs);
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
    }

    @Test
    void aRefusedRenewalTakesWhatAnotherProgramStoredMeanwhile() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var ours = tokens();
        clock.pass(Duration.ofHours(19));
        var theirs = oauth().renew(first);
        ask(ours);
        while (renewals() < 2) {
            Thread.onSpinWait();
        }
        store.save(theirs);
        awaitEndOfRenewal();

        assertThat(store.load()).isEqualTo(theirs);
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
        assertThat(ours.state()).isEqualTo(State.GOOD);
    }

    /** A program that was taken for dead comes back with the new pair: it belongs in the place of the old one. */
    @Test
    void aPairThatComesLateIsStoredInPlaceOfTheOneThatItReplaces() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var ours = tokens();
        clock.pass(Duration.ofHours(19));
        ask(ours);
        while (renewals() == 0) {
            Thread.onSpinWait();
        }
        var marked = store.load();
        assertThat(store.replace(marked, marked.withRenewalBegun(clock.instant())))
                .isTrue();
        awaitEndOfRenewal();

        assertThat(store.load().accessToken()).isEqualTo(ask(ours)).isNotEqualTo(first.accessToken());
        assertThat(store.load().renewing()).isFalse();
    }

    @Test
    void recoversWhenJdIsBackAfterTheTokenDied() throws InterruptedException {
        var unreachable = new AtomicBoolean(true);
        var oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .clock(clock)
                .transport(() -> new SwitchedTransport(unreachable, null))
                .build();
        gateway.tokenLifetime(Duration.ofDays(2));
        var tokens = tokens(oauth, store);
        ask(tokens);
        tokens.invalidate(first.accessToken());

        var e = catchThrowableOfType(JdTransportException.class, () -> ask(tokens));
        assertThat(e.notSent()).isTrue();
        assertThat(e.kind()).isEqualTo(ErrorKind.RETRY);
        assertThat(e.method()).isEqualTo(METHOD);
        assertThat(store.load()).isEqualTo(first);

        unreachable.set(false);
        clock.pass(Duration.ofMinutes(2));
        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
    }

    @Test
    void aCallsLimitDoesNotBreakOffARenewal() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(500)));
        var tokens = tokens();
        ask(tokens);
        tokens.invalidate(first.accessToken());

        assertThatThrownBy(() -> tokens.token(METHOD, Duration.ofMillis(20)))
                .isInstanceOfSatisfying(
                        JdTransportException.class, e -> assertThat(e.notSent()).isTrue())
                .hasMessageContaining("being renewed");
        awaitEndOfRenewal();
        assertThat(ask(tokens)).isNotEqualTo(first.accessToken());
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var tokens = tokens();
        ask(tokens);
        tokens.invalidate(first.accessToken());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ask(tokens)).isInstanceOf(JdTransportException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void takesWhatAnotherProgramRenewed() throws InterruptedException {
        var ours = tokens();
        ask(ours);
        clock.pass(Duration.ofHours(19));
        var theirs = oauth().renew(first);
        store.save(theirs);

        ask(ours);
        awaitEndOfRenewal();
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void takesWhatAnotherProgramRenewedAfterARefusal() {
        var ours = tokens();
        ask(ours);
        var theirs = oauth().renew(first);
        store.save(theirs);

        assertThat(ours.invalidate(first.accessToken())).isTrue();
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void leavesARenewalToTheProgramThatBeganIt() throws InterruptedException {
        var ours = tokens();
        clock.pass(Duration.ofHours(19));
        store.save(first.withRenewalBegun(clock.instant()));
        assertThat(ask(ours)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        assertThat(renewals()).isZero();

        var theirs = oauth().renew(first);
        store.save(theirs);
        clock.pass(Duration.ofMinutes(2));
        ask(ours);
        awaitEndOfRenewal();
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void aDeadProgramLosesItsLease() throws InterruptedException {
        clock.pass(Duration.ofHours(19));
        store.save(first.withRenewalBegun(clock.instant()));
        var ours = tokens();
        ask(ours);
        awaitEndOfRenewal();
        assertThat(renewals()).isZero();
        clock.pass(Duration.ofMinutes(2));
        ask(ours);
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(1);
        assertThat(ask(ours)).isNotEqualTo(first.accessToken());
    }

    /** A program that runs for a moment each hour never waits as long as a lease. */
    @Test
    void aMarkThatIsOlderThanClocksDifferIsDeadAtOnce() throws InterruptedException {
        clock.pass(Duration.ofHours(19));
        store.save(first.withRenewalBegun(clock.instant()));
        clock.pass(Duration.ofHours(1));
        ask(tokens());
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void aLeaseThatEndsBeforeTheAnswerIsRefused() {
        assertThatThrownBy(() -> RefreshingTokens.builder(oauth(), store)
                        .lease(Duration.ofSeconds(2))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A lease of PT2S");
    }

    @Test
    void anAuthorisationDuringARenewalCounts() throws InterruptedException {
        inject(Fault.slowHeaders(Duration.ofMillis(300)));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        ask(tokens);
        var fresh = oauth().exchange(gateway.issueCode());
        tokens.accept(fresh);
        awaitEndOfRenewal();

        assertThat(ask(tokens)).isEqualTo(fresh.accessToken());
        assertThat(store.load()).isEqualTo(fresh);
    }

    @Test
    void asksJdOnlyIfTheBeginningCanBeStored(@TempDir Path folder) throws InterruptedException {
        var readOnly = new TokenStore() {
            @Override
            public TokenSet load() {
                return first;
            }

            @Override
            public boolean replace(TokenSet read, TokenSet next) {
                throw new TokenStoreException("the disk is full", null);
            }
        };
        var tokens = tokens(oauth(), readOnly);
        clock.pass(Duration.ofHours(19));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        assertThat(renewals()).isZero();

        clock.pass(Duration.ofHours(6));
        assertThatThrownBy(() -> ask(tokens))
                .isInstanceOf(JdTransportException.class)
                .hasMessageContaining("the disk is full");
        assertThat(renewals()).isZero();
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) throws Exception {
        var none = tokens(oauth(), TokenStore.memory(null));
        assertThat(catchThrowableOfType(JdAuthorizationException.class, () -> ask(none))
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(none.invalidate("x")).isFalse();

        var file = Files.writeString(folder.resolve("tokens.json"), "{");
        var damaged = tokens(oauth(), TokenStore.file(file));
        assertThatThrownBy(() -> ask(damaged))
                .isInstanceOf(JdTransportException.class)
                .hasMessageContaining("The token file " + file + " is damaged");

        TokenStore.file(file).save(first);
        assertThat(ask(damaged)).isEqualTo(first.accessToken());

        var mortal = tokens(
                oauth(),
                TokenStore.memory(
                        TokenSet.of("t", null, clock.instant(), clock.instant().plusSeconds(60))));
        assertThat(ask(mortal)).isEqualTo("t");
        assertThat(mortal.state()).isEqualTo(State.ENDING);
        clock.pass(Duration.ofSeconds(60));
        assertThat(catchThrowableOfType(JdAuthorizationException.class, () -> ask(mortal))
                        .reason())
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void showsNoToken() throws InterruptedException {
        var tokens = tokens();
        ask(tokens);
        assertThat(tokens.toString() + AccessTokens.fixed("fixed-secret") + AccessTokens.none())
                .doesNotContain("token-", "refresh-", "fixed-secret");
    }

    @Test
    void fixedTokensNeverChange() {
        var fixed = AccessTokens.fixed("t");
        assertThat(ask(fixed)).isEqualTo("t");
        assertThat(fixed.invalidate("t")).isFalse();
        assertThat(ask(fixed)).isEqualTo("t");
        assertThat(AccessTokens.none().token(METHOD, PATIENCE)).isNull();
        for (var nothing : new String[] {" ", "", null}) {
            assertThatThrownBy(() -> AccessTokens.fixed(nothing))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("none()");
        }
    }

    /** Goes nowhere while it is switched off. */
    private record SwitchedTransport(
            AtomicBoolean off, @Nullable HttpAnswer instead) implements HttpTransport {
        @Override
        public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
            if (off.get() && instead != null) {
                return instead;
            }
            if (off.get()) {
                throw new HttpFailure(HttpFailure.Reason.NOT_CONNECTED, "no connection", null);
            }
            try (var real = SocketTransport.of(Duration.ofSeconds(5), 10_000)) {
                return real.send(call, deadline);
            }
        }

        @Override
        public void close() {}
    }
}
