package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.auth.OAuthEndpoints.Style;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JdOAuthTest {
    private final SettableClock clock = new SettableClock();
    private EmbeddedGateway gateway;

    @BeforeEach
    void start() {
        gateway = EmbeddedGateway.builder().clock(clock).start();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private OAuthEndpoints form(Style style) {
        return style == Style.LEGACY
                ? OAuthEndpoints.legacy(gateway.oauthUrl())
                : OAuthEndpoints.current(gateway.oauthUrl(), "snsapi_base");
    }

    private JdOAuth.Builder settings(Style style) {
        return JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(form(style))
                .redirectUri(URI.create("https://shop.example/jd?a=1"))
                .clock(clock);
    }

    @ParameterizedTest
    @EnumSource
    void takesAPersonToJdAndBringsTheCodeBack(Style style) throws Exception {
        var oauth = settings(style).build();
        HttpAnswer answer;
        try (var transport = SocketTransport.of(Duration.ofSeconds(5), 1000)) {
            answer = transport.send(HttpCall.get(oauth.authorizeUrl("a&b=中")), Deadline.in(Duration.ofSeconds(5)));
        }

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location"))
                .isEqualTo("https://shop.example/jd?a=1&code=code-1&state=a%26b%3D%E4%B8%AD");
        var tokens = oauth.exchange("code-1");
        assertThat(tokens.accessToken()).isEqualTo("token-2");
        assertThat(tokens.refreshToken()).isEqualTo("refresh-2");
        assertThat(tokens.issuedAt()).isEqualTo(clock.instant());
        assertThat(tokens.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(tokens.scope()).isEqualTo(form(style).scope());
        assertThat(tokens.userId()).isEqualTo(style == Style.LEGACY ? "1000000001" : "o*xid-1");
        assertThat(tokens.renewing()).isFalse();
    }

    @Test
    void asksInTheCurrentForm() {
        var url = settings(Style.CURRENT).form(OAuthEndpoints.current()).build().authorizeUrl("s");
        assertThat(url)
                .hasToString("https://open-oauth.jd.com/oauth2/to_login?app_key=test-app-key&response_type=code"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fjd%3Fa%3D1&state=s&scope=snsapi_base");
        var union = settings(Style.CURRENT).form(OAuthEndpoints.union()).build().authorizeUrl("s");
        assertThat(union.getQuery()).endsWith("scope=snsapi_union_login");

        settings(Style.CURRENT).build().exchange(gateway.issueCode());
        var request = gateway.requests(EmbeddedGateway.TOKEN).get(0);
        assertThat(request.verb()).isEqualTo("GET");
        assertThat(request.query())
                .containsOnlyKeys("app_key", "app_secret", "grant_type", "code")
                .containsEntry("grant_type", "authorization_code");
    }

    @Test
    void asksInTheLegacyForm() {
        var url = settings(Style.LEGACY).form(OAuthEndpoints.legacy()).build().authorizeUrl("s");
        assertThat(url)
                .hasToString("https://oauth.jd.com/oauth/authorize?client_id=test-app-key&response_type=code"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fjd%3Fa%3D1&state=s&scope=read");

        settings(Style.LEGACY).build().exchange(gateway.issueCode());
        var request = gateway.requests(EmbeddedGateway.TOKEN).get(0);
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.query()).isEmpty();
        assertThat(request.body()).containsOnlyKeys("client_id", "client_secret", "grant_type", "code", "redirect_uri");
    }

    @ParameterizedTest
    @EnumSource
    void renewsAPairAndTheOldOneDies(Style style) {
        var oauth = settings(style).build();
        var first = oauth.exchange(gateway.issueCode());
        clock.pass(Duration.ofHours(20));
        var second = oauth.renew(first);

        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> oauth.renew(first)).isInstanceOfSatisfying(JdAuthorizationException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            assertThat(e.code()).isEqualTo("2012");
            assertThat(e.zh()).isEqualTo("refresh_token does not exist");
        });
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatJdRefuses(Style style) {
        var oauth = settings(style).build();
        var code = gateway.issueCode();
        var tokens = oauth.exchange(code);

        assertThatThrownBy(() -> oauth.exchange(code))
                .isInstanceOf(JdAuthorizationException.class)
                .hasMessageContaining("code 304")
                .hasMessageNotContaining(code);
        clock.pass(Duration.ofDays(1));
        assertThatThrownBy(() -> oauth.renew(tokens)).hasMessageContaining("code 2011");
        var stranger =
                JdOAuth.builder(gateway.appKey(), "wrong").form(form(style)).build();
        assertThatThrownBy(() -> stranger.exchange("c")).hasMessageContaining("code 1005");
        var late = gateway.issueCode();
        clock.pass(Duration.ofMinutes(10));
        assertThatThrownBy(() -> oauth.exchange(late)).hasMessageContaining("code 304");
    }

    @Test
    void tellsLostAnswersFromThoseThatWereNeverAsked() throws IOException {
        var oauth = settings(Style.CURRENT).timeout(Duration.ofMillis(500)).build();
        var tokens = oauth.exchange(gateway.issueCode());
        for (var fault : new Fault[] {
            Fault.html(502),
            Fault.resetAfter(),
            Fault.closeAfter(),
            Fault.closeInBody(),
            Fault.slowHeaders(Duration.ofSeconds(30)),
            Fault.slowBody(Duration.ofSeconds(30))
        }) {
            gateway.inject(FaultScript.empty().always(EmbeddedGateway.REFRESH, fault));
            var e = catchThrowableOfType(JdTransportException.class, () -> oauth.renew(tokens));
            assertThat(e.notSent()).as(fault.toString()).isFalse();
        }
        for (var fault :
                new Fault[] {Fault.cutOffJson(), Fault.emptyBody(), Fault.htmlPage(), Fault.lengthTooShort()}) {
            gateway.inject(FaultScript.empty().always(EmbeddedGateway.REFRESH, fault));
            assertThatThrownBy(() -> oauth.renew(tokens)).as(fault.toString()).isInstanceOf(JdDecodeException.class);
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var unreachable = settings(Style.CURRENT)
                .form(OAuthEndpoints.current(URI.create("http://127.0.0.1:" + port), "s"))
                .build();
        var e = catchThrowableOfType(JdTransportException.class, () -> unreachable.renew(tokens));
        assertThat(e.notSent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aRenewalIsNeverSentAgain(Style style) {
        var oauth = settings(style).build();
        var tokens = oauth.exchange(gateway.issueCode());
        gateway.inject(FaultScript.empty().onCall(EmbeddedGateway.REFRESH, 1, Fault.closeAfter()));

        assertThatThrownBy(() -> oauth.renew(tokens)).isInstanceOf(JdTransportException.class);
        assertThat(gateway.requests(EmbeddedGateway.REFRESH)).hasSize(1);
    }

    @Test
    void showsNoSecret() {
        var oauth = settings(Style.CURRENT).build();
        var tokens = oauth.exchange(gateway.issueCode());
        gateway.inject(FaultScript.empty().always(EmbeddedGateway.REFRESH, Fault.cutOffJson()));
        var e = catchThrowableOfType(JdException.class, () -> oauth.renew(tokens));

        assertThat(oauth.toString() + tokens + e + e.getCause() + gateway.requests())
                .doesNotContain(gateway.appSecret(), "token-", "refresh-", "code-1");
        assertThat(tokens).hasToString("TokenSet[until 2024-01-03T03:04:05Z]");
    }

    @Test
    void asksAnotherServerThatIsSafe() {
        var oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .at(gateway.oauthUrl())
                .build();
        assertThat(oauth.exchange(gateway.issueCode()).accessToken()).startsWith("token-");
        assertThat(OAuthEndpoints.legacy()
                        .at(URI.create("https://proxy.example:8443/"))
                        .token())
                .hasToString("https://proxy.example:8443/oauth/token");
        assertThat(OAuthEndpoints.union()
                        .atUnencrypted(URI.create("http://10.0.0.1"))
                        .renew())
                .hasToString("http://10.0.0.1/oauth2/refresh_token");
        var builder = JdOAuth.builder("key", "secret");
        for (var bad : new String[] {"ftp://127.0.0.1/", "/oauth", "http:///x"}) {
            assertThatThrownBy(() -> builder.at(URI.create(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Not a whole address");
        }
        for (var open : new String[] {"http://open-oauth.jd.com", "http://127.0.0.1.example/", "http://10.0.0.1/"}) {
            assertThatThrownBy(() -> builder.at(URI.create(open)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("atUnencrypted");
        }
    }

    /** JD, or what stands before it, may repeat what it was sent. */
    @Test
    void aRefusalThatRepeatsWhatItWasSentShowsNoSecret() {
        var secret = "app-secret-4711/x=y";
        var old = TokenSet.of("old-access-token-1", "refresh+token/123=", clock.instant(), clock.instant());
        for (var echo : new String[] {
            "refresh+token/123=", "refresh%2btoken%2f123%3d", "refresh\\u002btoken\\/123\\u003d",
                    "refresh&#43;token&#x2f;123&equals;",
            "app-secret-4711/x=y", "APP-SECRET-4711", "old-access-token-1", "ken/123="
        }) {
            for (var member : new String[] {"code", "msg", "error_description", "requestId"}) {
                var body = "{\"code\":\"304\",\"" + member + "\":\"no " + echo + "\"}";
                var oauth = JdOAuth.builder("key", secret)
                        .transport(() -> answering(new HttpAnswer(200, Map.of(), body)))
                        .build();
                var e = catchThrowableOfType(JdAuthorizationException.class, () -> oauth.renew(old));
                assertThat(e.getMessage() + e.code() + e.zh() + e.requestId() + e.summary())
                        .as(echo)
                        .doesNotContainIgnoringCase("123", "4711", "access-token");
            }
        }
    }

    @Test
    void whatIsTooDeepOrTooLongIsUnreadable() {
        for (var body : new String[] {
            "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"expires_in\":" + "9".repeat(20_000) + "}",
            "{\"" + "n".repeat(60_000) + "\":1}"
        }) {
            var oauth = JdOAuth.builder("key", "secret")
                    .transport(() -> answering(new HttpAnswer(200, Map.of(), body)))
                    .build();
            assertThatThrownBy(() -> oauth.exchange("c")).isInstanceOf(JdDecodeException.class);
        }
    }

    @Test
    void needsWhatItCannotGuess() {
        var oauth = JdOAuth.builder("key", "secret").build();
        assertThatThrownBy(() -> oauth.authorizeUrl("s")).hasMessageContaining("redirectUri");
        assertThatThrownBy(() -> JdOAuth.builder("key", " ")).hasMessageContaining("blank");
        var endless = TokenSet.of("t", null, Instant.EPOCH, Instant.MAX);
        assertThatThrownBy(() -> oauth.renew(endless)).hasMessageContaining("agree again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {\"access_token\":\"t\",\"expires_in\":\"60\",\"uid\":7} | until 2024-01-02T03:05:05Z, not renewable",
                "200 | {\"access_token\":\"t\",\"expires_in\":60,\"extra\":{\"a\":[1]},\"scope\":null} | 03:05:05Z",
                "200 | {\"access_token\":\"t\",\"refresh_token\":\"r\"} | until +1000000000-12-31T23:59:59.999999999Z]",
                "200 | {\"code\":\"304\",\"msg\":\"too often\",\"requestId\":\"r1\"} | too often (request id r1)",
                "400 | {\"error\":\"invalid_grant\",\"error_description\":\"gone\"} | code invalid_grant, AUTH: gone",
                "403 | <html> | HTTP status 403 instead of an answer",
                "302 | {\"code\":304} | HTTP status 302 instead of an answer",
                "404 | {} | HTTP status 404 instead of an answer",
                "200 | {\"access_token\":\"t\",\"expires_in\":-5} | until 2024-01-02T03:04:05Z",
                "200 | {\"access_token\":\"t\",\"expires_in\":\"-5\"} | until 2024-01-02T03:04:05Z",
                "200 | {\"access_token\":\"t\",\"expires_in\":86400.0} | until 2024-01-03T03:04:05Z",
                "200 | {\"access_token\":\"t\",\"expires_in\":\"8.64e4\"} | until 2024-01-03T03:04:05Z",
                "200 | {\"access_token\":\"t\",\"expires_in\":1e99} | until 5",
                "200 | {\"access_token\":\"t\",\"expires_in\":1e999999999} | until 2024-01-03T03:04:05Z",
                "200 | {\"access_token\":\"t\",\"expires_in\":\"a day\"} | until 2024-01-03T03:04:05Z",
                "200 | {} | neither a token nor an error code",
                "200 | [] | it is no JSON object",
                "200 | {\"access_token\":\"secret-token | it is no whole JSON",
                "503 | {} | HTTP status 503",
            })
    void readsWhatJdMayAnswer(int status, String body, String expected) {
        var oauth = settings(Style.CURRENT)
                .transport(() -> answering(new HttpAnswer(status, Map.of(), body)))
                .build();
        String result;
        try {
            result = oauth.exchange("c").toString();
        } catch (JdException e) {
            result = e.getMessage();
        }
        assertThat(result).contains(expected).doesNotContain("secret-token");
    }

    private static HttpTransport answering(HttpAnswer answer) {
        return new HttpTransport() {
            @Override
            public HttpAnswer send(HttpCall call, Deadline deadline) {
                return answer;
            }

            @Override
            public void close() {}
        };
    }
}
