package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.runtime.testing.RecordedRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a person's agreement to calls, and through the end of a token. */
class TokensInCallsTest {
    private static final String METHOD = "jingdong.test.order.get";
    private static final RawRequest REQUEST = RawRequest.of(METHOD, "{\"order_id\":1}");

    private final SettableClock clock = new SettableClock();
    private EmbeddedGateway gateway;
    private JdOAuth oauth;
    private TokenStore store;
    private JdClient client;

    @BeforeEach
    void authorise(@TempDir Path folder) {
        gateway = EmbeddedGateway.builder()
                .methods(MethodSource.resources(getClass().getClassLoader(), "jd-gateway"))
                .clock(clock)
                .start();
        oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.legacy(gateway.oauthUrl()))
                .clock(clock)
                .build();
        store = TokenStore.file(folder.resolve("tokens.json"));
        store.save(oauth.exchange(gateway.issueCode()));
        client = JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(AccessTokens.refreshing(oauth, store))
                .clock(clock)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        gateway.close();
    }

    @Test
    void aTokenThatJdRefusesIsRenewedWithinTheCall() {
        client.call(REQUEST);
        gateway.inject(FaultScript.steps(Fault.expiredToken()));
        client.call(REQUEST);

        assertThat(gateway.requests(METHOD))
                .extracting(request -> request.parameters().get("access_token"))
                .containsExactly("token-2", "token-2", "token-3");
        assertThat(store.load().accessToken()).isEqualTo("token-3");
    }

    @Test
    void anAuthorisationThatIsWithdrawnEndsInARequestForAnother() {
        client.call(REQUEST);
        gateway.revoke(store.load().accessToken());

        assertThatThrownBy(() -> client.call(REQUEST))
                .isInstanceOfSatisfying(
                        JdAuthorizationException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
        store.save(oauth.exchange(gateway.issueCode()));
        client.call(REQUEST);
    }

    @Test
    void aGatewayThatKeepsRefusingCostsOneRenewalAndAsksForAnAuthorisation() {
        gateway.inject(FaultScript.empty().always(Fault.expiredToken()));
        for (int call = 0; call < 50; call++) {
            assertThatThrownBy(() -> client.call(REQUEST))
                    .isInstanceOfSatisfying(
                            JdAuthorizationException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.INVALID));
        }
        assertThat(gateway.requests(EmbeddedGateway.REFRESH)).hasSize(1);
        gateway.inject(FaultScript.empty());
        client.call(REQUEST);
    }

    @Test
    void aCodeThatNoRenewalCuresAsksForNone() {
        gateway.inject(FaultScript.empty().always(Fault.refusal("22", "授权者不是商家", "no merchant")));
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> client.call(REQUEST))
                    .isInstanceOfSatisfying(
                            JdGatewayException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.DENIED));
        }
        assertThat(gateway.requests(EmbeddedGateway.REFRESH)).isEmpty();
    }

    /** A call that is under way with the old token when JD replaces it is repeated with the new one. */
    @Test
    void aTokenNearItsEndIsRenewedBesideTheCalls() {
        clock.pass(Duration.ofHours(19));
        var first = store.load().accessToken();
        while (store.load().accessToken().equals(first) || store.load().renewing()) {
            client.call(REQUEST);
        }
        clock.pass(Duration.ofHours(10));
        client.call(REQUEST);

        assertThat(gateway.requests(EmbeddedGateway.REFRESH)).hasSize(1);
    }

    @Test
    void noCallShowsATokenAnywhere() {
        gateway.inject(FaultScript.empty().always(EmbeddedGateway.REFRESH, Fault.refusal("9", "no", "no")));
        clock.pass(Duration.ofDays(2));

        assertThatThrownBy(() -> client.call(REQUEST))
                .isInstanceOf(JdAuthorizationException.class)
                .hasMessageNotContaining("token-")
                .hasMessageNotContaining("refresh-")
                .hasMessageNotContaining(gateway.appSecret());
        assertThat(gateway.requests()).map(RecordedRequest::toString).noneMatch(text -> text.contains("refresh-"));
    }
}
