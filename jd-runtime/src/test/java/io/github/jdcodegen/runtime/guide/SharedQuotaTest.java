package io.github.jdcodegen.runtime.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.auth.Postgres;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL. The quota fills so slowly that no test sees it fill. */
class SharedQuotaTest {
    private static final String METHOD = "jingdong.test.order.get";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @BeforeEach
    void makeTable() {
        Postgres.execute("DROP TABLE IF EXISTS jd_quota");
        Postgres.execute(SharedQuota.TABLE);
    }

    private static SharedQuota machine() {
        return new SharedQuota(Postgres.database(), 5, Duration.ofHours(5));
    }

    @Test
    void manyMachinesHaveOneQuotaForEachApp() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asked = IntStream.range(0, 40)
                    .mapToObj(number ->
                            threads.submit((Callable<Duration>) () -> machine().reserve("app", METHOD, PATIENCE)))
                    .toList();
            int allowed = 0;
            for (var answer : asked) {
                allowed += Duration.ZERO.equals(answer.get(60, TimeUnit.SECONDS)) ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
        assertThat(machine().reserve("other", METHOD, PATIENCE)).isZero();
    }

    @Test
    void whoWaitsHasItsPlaceAndWhoDoesNotTakesNone() {
        for (int call = 0; call < 5; call++) {
            assertThat(machine().reserve("app", METHOD, PATIENCE)).isZero();
        }
        assertThat(machine().reserve("app", METHOD, PATIENCE)).isNull();
        assertThat(machine().reserve("app", METHOD, Duration.ofHours(3)))
                .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
        assertThat(machine().reserve("app", METHOD, Duration.ofHours(3)))
                .isBetween(Duration.ofMinutes(110), Duration.ofMinutes(120));
    }

    @Test
    void clientsOnManyMachinesKeepToIt() {
        try (var gateway = EmbeddedGateway.builder()
                .methods(MethodSource.resources(getClass().getClassLoader(), "jd-gateway"))
                .start()) {
            for (int call = 0; call < 7; call++) {
                try (var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                        .app(gateway.appKey(), gateway.appSecret())
                        .accessToken(AccessTokens.fixed(gateway.accessToken()))
                        .rateLimiter(machine())
                        .build()) {
                    if (call < 5) {
                        client.call(RawRequest.of(METHOD, "{\"order_id\":1}"));
                    } else {
                        assertThatThrownBy(() -> client.call(RawRequest.of(METHOD, "{\"order_id\":1}")))
                                .isInstanceOfSatisfying(JdTransportException.class, e -> {
                                    assertThat(e.notSent()).isTrue();
                                    assertThat(e.kind()).isEqualTo(ErrorKind.THROTTLE);
                                });
                    }
                }
            }
            assertThat(gateway.requests(METHOD)).hasSize(5);
        }
    }

    @Test
    void aDatabaseThatIsAwayStopsNoCall() {
        Postgres.execute("DROP TABLE jd_quota");
        assertThat(machine().reserve("app", METHOD, PATIENCE)).isZero();
    }
}
