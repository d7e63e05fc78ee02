package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs in JVMs of their own share one authorisation, in a file or in a real PostgreSQL. {@code -Djd.rounds=200} makes
 * more rounds.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class SharedTokensTest {
    private static final int ROUNDS = Integer.getInteger("jd.rounds", 12);
    private static final int PROGRAMS = 3;

    private final List<ChildJvm> programs = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);
    private EmbeddedGateway gateway;
    private JdOAuth oauth;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        gateway = EmbeddedGateway.builder()
                .methods(MethodSource.resources(getClass().getClassLoader(), "jd-gateway"))
                .start();
        oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .build();
        for (int i = 0; i < PROGRAMS; i++) {
            programs.add(program());
        }
        programs.forEach(program -> assertThat(program.answer()).isEqualTo("ready"));
    }

    @AfterEach
    void stop() {
        programs.forEach(ChildJvm::close);
        gateway.close();
    }

    private ChildJvm program() {
        return new ChildJvm(
                TokenProgram.class,
                gateway.oauthUrl().toString(),
                gateway.url().toString(),
                gateway.appKey(),
                gateway.appSecret());
    }

    /** A pair that is due; in every second round its access token is dead by the clock, so that all wait. */
    private TokenSet duePair(int round) {
        var pair = oauth.exchange(gateway.issueCode());
        var end = Instant.now().plus(Duration.ofHours(round % 2 == 0 ? 4 : -1));
        return TokenSet.of(pair.accessToken(), pair.refreshToken(), end.minus(Duration.ofDays(1)), end);
    }

    private String place(String kind) {
        if (kind.equals("file")) {
            return folder.toString();
        }
        Postgres.execute("DROP TABLE IF EXISTS jd_tokens");
        Postgres.execute(JdbcTokenStore.createTable("jd_tokens"));
        return Postgres.url();
    }

    private long renewals(boolean acted) {
        return gateway.requests(EmbeddedGateway.REFRESH).stream()
                .filter(request -> request.handling().acted() == acted)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "jdbc"})
    void oneOfThemRenewsAndAllHaveTheFreshPair(String kind) {
        var place = place(kind);
        for (int round = 0; round < ROUNDS; round++) {
            var store = TokenProgram.store(kind, place, "round-" + round);
            var first = duePair(round);
            store.save(first);
            gateway.reset();
            gateway.inject(FaultScript.empty()
                    .always(EmbeddedGateway.REFRESH, Fault.slowHeaders(Duration.ofMillis(random.nextInt(50)))));
            for (var program : programs) {
                program.say(kind + " " + place + " round-" + round + " " + first.accessToken());
            }
            var answers = programs.stream().map(ChildJvm::answer).toList();

            var stored = store.load();
            assertThat(answers).as("round %d", round).containsOnly("token " + stored.accessToken());
            assertThat(stored.renewing()).isFalse();
            assertThat(renewals(true)).isEqualTo(1);
            assertThat(renewals(false)).isZero();
        }
    }

    /**
     * Two of three programs are killed at any moment. The third has a good token in the end; only where the dead one had
     * already got it of JD and not yet stored it, nobody can have it, and the third says just that.
     */
    @ParameterizedTest
    @ValueSource(strings = {"file", "jdbc"})
    void aProgramThatIsKilledTakesNoPairWithIt(String kind) throws InterruptedException {
        var place = place(kind);
        int lost = 0;
        for (int round = 0; round < ROUNDS / 2; round++) {
            var store = TokenProgram.store(kind, place, "killed-" + round);
            var first = duePair(round);
            store.save(first);
            gateway.reset();
            gateway.inject(FaultScript.empty()
                    .always(EmbeddedGateway.REFRESH, Fault.slowHeaders(Duration.ofMillis(random.nextInt(40)))));
            for (var program : programs) {
                program.say(kind + " " + place + " killed-" + round + " " + first.accessToken());
            }
            // In half of the rounds just when JD has been asked, in the others at any moment.
            while (round % 4 >= 2 && gateway.requests(EmbeddedGateway.REFRESH).isEmpty()) {
                Thread.sleep(1);
            }
            for (int i = 0; i < 2; i++) {
                Thread.sleep(round % 4 >= 2 ? random.nextInt(10) : random.nextInt(60));
                programs.remove(0).kill();
            }
            var answer = programs.get(0).answer();

            var stored = store.load();
            assertThat(renewals(true)).as("round %d", round).isEqualTo(1);
            if (("ended LOST").equals(answer)) {
                lost++;
                assertThat(stored.isSamePair(first)).isTrue();
                assertThat(stored.renewing()).isTrue();
                assertThat(renewals(false)).isPositive();
            } else {
                assertThat(answer).as("round %d", round).isEqualTo("token " + stored.accessToken());
                assertThat(stored.renewing()).isFalse();
                assertThat(oauth.renew(stored).accessToken()).isNotEqualTo(stored.accessToken());
            }
            while (programs.size() < PROGRAMS) {
                var program = program();
                programs.add(program);
                assertThat(program.answer()).isEqualTo("ready");
            }
        }
        System.out.println(kind + ": " + ROUNDS / 2 + " rounds, " + ROUNDS / 2 * 2 + " kills, lost " + lost);
    }
}
