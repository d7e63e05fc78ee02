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
import io.github.jdcodegen.runtime.http.JdkTransport;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
        return AccessTokens.refreshing(oauth(), store);
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

    @Test
    void aLostAnswerAsksForANewAuthorisationWhenTheOldTokenIsDead() throws InterruptedException {
        inject(Fault.resetAfter());
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();

        clock.pass(Duration.ofHours(2));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        assertThat(tokens.state()).isEqualTo(State.ENDING);
        assertThat(store.load().renewing()).isTrue();

        clock.pass(Duration.ofHours(4));
        for (var each : List.of(tokens, tokens())) {
            var e = catchThrowableOfType(JdAuthorizationException.class, () -> ask(each));
            assertThat(e.reason()).isEqualTo(Reason.LOST);
            assertThat(e.method()).isEqualTo(METHOD);
            assertThat(e.kind()).isEqualTo(ErrorKind.AUTH);
            assertThat(each.state()).isEqualTo(State.ENDED);
        }
        assertThat(renewals()).isEqualTo(1);

        var fresh = oauth().exchange(gateway.issueCode());
        tokens.accept(fresh);
        assertThat(ask(tokens)).isEqualTo(fresh.accessToken());
        assertThat(store.load()).isEqualTo(fresh);
    }

    @Test
    void anUnreadableAnswerIsALostOne() throws InterruptedException {
        inject(Fault.cutOffJson());
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        ask(tokens);
        awaitEndOfRenewal();

        assertThat(tokens.state()).isEqualTo(State.ENDING);
    }

    @Test
    void aRefusalIsAskedAgainAfterAPauseAndThenEndsTheCall() throws InterruptedException {
        inject(Fault.refusal("9", "not now", "not now"));
        var tokens = tokens();
        clock.pass(Duration.ofHours(19));
        assertThat(ask(tokens)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        clock.pass(Duration.ofSeconds(59));
        ask(tokens);
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(2));
        ask(tokens);
        awaitEndOfRenewal();
        assertThat(renewals()).isEqualTo(2);
        assertThat(store.load()).isEqualTo(first);

        clock.pass(Duration.ofHours(5));
        var e = catchThrowableOfType(JdAuthorizationException.class, () -> ask(tokens));
        assertThat(e.reason()).isEqualTo(Reason.REFUSED);
        assertThat(e.code()).isEqualTo("9");
        assertThat(e.getMessage()).contains(METHOD, "not now");
        assertThat(tokens.state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void recoversWhenJdIsBackAfterTheTokenDied() throws InterruptedException {
        var unreachable = new AtomicBoolean(true);
        var oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .clock(clock)
                .transport(() -> new SwitchedTransport(unreachable))
                .build();
        gateway.tokenLifetime(Duration.ofDays(2));
        var tokens = AccessTokens.refreshing(oauth, store);
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
    void takesWhatAnotherProgramRenewed() {
        var ours = tokens();
        ask(ours);
        clock.pass(Duration.ofHours(19));
        var theirs = oauth().renew(first);
        store.save(theirs);

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
        store.save(first.withRenewing(true));
        var ours = tokens();
        clock.pass(Duration.ofHours(19));
        assertThat(ask(ours)).isEqualTo(first.accessToken());
        awaitEndOfRenewal();
        assertThat(renewals()).isZero();

        var theirs = oauth().renew(first);
        store.save(theirs);
        clock.pass(Duration.ofMinutes(2));
        assertThat(ask(ours)).isEqualTo(theirs.accessToken());
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
            public void save(TokenSet tokens) {
                throw new TokenStoreException("the disk is full", null);
            }
        };
        var tokens = AccessTokens.refreshing(oauth(), readOnly);
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
        var none = AccessTokens.refreshing(oauth(), TokenStore.memory(null));
        assertThat(catchThrowableOfType(JdAuthorizationException.class, () -> ask(none))
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(none.invalidate("x")).isFalse();

        var file = Files.writeString(folder.resolve("tokens.json"), "{");
        var damaged = AccessTokens.refreshing(oauth(), TokenStore.file(file));
        assertThatThrownBy(() -> ask(damaged))
                .isInstanceOf(JdAuthorizationException.class)
                .hasMessageContaining("The token file " + file + " is damaged");

        TokenStore.file(file).save(first);
        assertThat(ask(damaged)).isEqualTo(first.accessToken());

        var mortal = AccessTokens.refreshing(
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
        assertThatThrownBy(() -> AccessTokens.fixed(" ")).hasMessageContaining("none()");
    }

    /** Goes nowhere while it is switched off. */
    private record SwitchedTransport(AtomicBoolean off) implements HttpTransport {
        @Override
        public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
            if (off.get()) {
                throw new HttpFailure(HttpFailure.Reason.NOT_CONNECTED, "no connection", null);
            }
            try (var real = JdkTransport.of(Duration.ofSeconds(5), 10_000)) {
                return real.send(call, deadline);
            }
        }

        @Override
        public void close() {}
    }
}
