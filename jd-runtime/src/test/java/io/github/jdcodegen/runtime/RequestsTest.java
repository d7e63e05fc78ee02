package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire. */
class RequestsTest {
    private static final RawRequest READ = RawRequest.builder("jingdong.sku.get")
            .json("{\"skuId\":1,\"name\":\"鞋 +&=\"}")
            .readOnly()
            .build();
    private static final RawRequest WRITE = RawRequest.of("jingdong.sku.set", "{\"skuId\":1}");

    private final Gate gate = new Gate(Gate.content(",\"a\":1"));

    @AfterEach
    void close() {
        gate.close();
    }

    private void call(JdClient.Builder builder, JdRequest<?> request) {
        try (var client = builder.build()) {
            client.call(request);
        }
    }

    private static Map<String, String> expected(RawRequest request, String json) {
        var parameters = new TreeMap<>(Map.of(
                "method",
                request.operation().method(),
                "app_key",
                "KEY",
                "access_token",
                Gate.TOKEN,
                "timestamp",
                "2024-01-02 03:04:05.678+0800",
                "v",
                "2.0",
                "360buy_param_json",
                json));
        parameters.put("sign", Signer.md5().sign(CanonicalText.of(parameters), Gate.SECRET));
        return parameters;
    }

    @Test
    void sendsSystemParametersInTheQueryAndTheBusinessJsonInTheBody() {
        call(gate.client(), READ);
        var request = gate.request();
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.form()).isEqualTo(Map.of("360buy_param_json", "{\"skuId\":1,\"name\":\"鞋 +&=\"}"));
        assertThat(request.query()).doesNotContainKey("360buy_param_json");
        assertThat(request.parameters()).isEqualTo(expected(READ, "{\"skuId\":1,\"name\":\"鞋 +&=\"}"));
        assertThat(request.target())
                .as("the + of the time zone")
                .contains("%2B0800")
                .doesNotContain("+0800");
        assertThat(request.headers()).containsEntry("user-agent", "jd-codegen");
    }

    /** The signature does not depend on where parameters stand. */
    @ParameterizedTest
    @EnumSource
    void sendsTheSameParametersInEveryPlacement(ParameterPlacement placement) {
        call(gate.client().placement(placement), WRITE);
        var request = gate.request();
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.parameters()).isEqualTo(expected(WRITE, "{\"skuId\":1}"));
        switch (placement) {
            case ALL_IN_BODY -> assertThat(request.target()).isEqualTo("/routerjson");
            case ALL_IN_QUERY -> assertThat(request.body()).isEmpty();
            case SYSTEM_IN_QUERY -> assertThat(request.form()).hasSize(1);
        }
    }

    @Test
    void sendsReadsByGetWhereAskedAndWritesByPostAlways() {
        call(gate.client().readsByGet(), READ);
        call(gate.client().readsByGet(), WRITE);
        assertThat(gate.requests()).extracting("verb").containsExactly("GET", "POST");
        assertThat(gate.request().parameters()).isEqualTo(expected(READ, "{\"skuId\":1,\"name\":\"鞋 +&=\"}"));
    }

    @Test
    void keepsAQueryOfTheAddress() {
        var address = URI.create(gate.server().uri() + "?tenant=1");
        call(
                JdClient.builder(JdEnvironment.at(address)).app("KEY", Gate.SECRET),
                RawRequest.of("jingdong.sku.get", "{}"));
        assertThat(gate.request().query()).containsEntry("tenant", "1").containsKey("sign");
    }

    @Test
    void sendsAnEmptyObjectWhereThereAreNoParameters() {
        call(gate.client(), RawRequest.builder("jingdong.vender.shop.query").build());
        assertThat(gate.request().form()).isEqualTo(Map.of("360buy_param_json", "{}"));
    }

    @Test
    void writesTheTimeStampWithoutAZoneWhereAsked() {
        call(gate.client().timestamp(TimestampFormat.WITHOUT_ZONE), WRITE);
        assertThat(gate.request().query()).containsEntry("timestamp", "2024-01-02 03:04:05");
    }

    @Test
    void namesAndSignsTheSigningMethodUnlessItIsTheDefault() {
        call(gate.client().signer(Signer.hmacSha256()), WRITE);
        var parameters = gate.request().parameters();
        assertThat(parameters).containsEntry("sign_method", "hmacsha256");
        assertThat(parameters.get("sign"))
                .isEqualTo(Signer.hmacSha256().sign(CanonicalText.of(parameters), Gate.SECRET));
    }

    @Test
    void sendsWhatTheGatewayAlwaysSends() {
        var gateway = JdGateway.of("old")
                .parameter("param_json")
                .version("1.0")
                .system("format", "json")
                .build();
        call(
                gate.client(),
                RawRequest.builder("a.b").gateway(gateway).json("{\"x\":1}").build());
        assertThat(gate.request().form()).isEqualTo(Map.of("param_json", "{\"x\":1}"));
        assertThat(gate.request().query()).containsEntry("format", "json").containsEntry("v", "1.0");
    }

    @Test
    void sendsNoTokenWhereNoneIsNeededOrThereIsNone() {
        call(gate.client(), RawRequest.builder("a.b").token(TokenNeed.NONE).build());
        call(gate.client().accessToken(AccessTokens.none()), RawRequest.of("a.b", "{}"));
        assertThat(gate.requests())
                .allSatisfy(request -> assertThat(request.parameters()).doesNotContainKey("access_token"));
    }

    @Test
    void asksForATokenBeforeAnythingIsSentWhereASellersIsNeeded() {
        var request = RawRequest.builder("a.b").token(TokenNeed.SELLER).build();
        assertThatThrownBy(() -> call(gate.client().accessToken(AccessTokens.none()), request))
                .isInstanceOf(JdAuthorizationException.class)
                .hasMessageContaining("there is no access token");
        assertThat(gate.requests()).isEmpty();
    }

    @Test
    void neitherSendsNorSignsWhatIsBlank() {
        call(
                gate.client().interceptor(new JdInterceptor() {
                    @Override
                    public Attempt beforeAttempt(Attempt attempt) {
                        return attempt.withParameter("access_token", " ").withParameter("format", "");
                    }
                }),
                WRITE);
        var parameters = gate.request().parameters();
        assertThat(parameters).doesNotContainKeys("access_token", "format");
        var unsigned = new TreeMap<>(parameters);
        unsigned.remove("sign");
        assertThat(parameters).containsEntry("sign", Signer.md5().sign(CanonicalText.of(unsigned), Gate.SECRET));
    }

    @Test
    void sendsNothingThatIsTooLarge() {
        var large = RawRequest.of("a.b", "{\"x\":\"" + "鞋".repeat(200) + "\"}");
        assertThatThrownBy(() -> call(gate.client().maxRequestBytes(2000), large))
                .isInstanceOfSatisfying(JdTransportException.class, failure -> {
                    assertThat(failure.notSent()).isTrue();
                    assertThat(failure.kind()).isEqualTo(ErrorKind.CALLER);
                })
                .hasMessageContaining("more than the 2000 allowed");
        assertThat(gate.requests()).isEmpty();
    }

    @Test
    void resolvesEnvironmentsByTheGateway() {
        var gateway = JdGateway.of("x")
                .endpoint("production", gate.server().uri().toString())
                .build();
        var request = RawRequest.builder("a.b").gateway(gateway).build();
        call(JdClient.builder(JdEnvironment.PRODUCTION).app("KEY", Gate.SECRET), request);
        assertThat(gate.requests()).hasSize(1);
        assertThatThrownBy(() -> call(JdClient.builder(JdEnvironment.SANDBOX).app("KEY", Gate.SECRET), request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The gateway x has no address for sandbox but for [production]: choose one of these, or give"
                                + " another with JdEnvironment.at(...)");
        assertThatThrownBy(() -> JdEnvironment.at(URI.create("api.jd.com/routerjson")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsAnApp() {
        assertThatThrownBy(() -> JdClient.builder(JdEnvironment.PRODUCTION).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("app(...)");
        assertThatThrownBy(() -> JdClient.builder(JdEnvironment.PRODUCTION).app("KEY", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void derivedClientsShareConnectionsAndDifferInTheirTokens() {
        var seen = new ArrayList<String>();
        try (var client = gate.client().build()) {
            for (var token : List.of("shop-1", "shop-2")) {
                client.withAccessToken(AccessTokens.fixed(token)).call(WRITE);
            }
            client.call(WRITE);
            gate.requests().forEach(request -> seen.add(request.query().get("access_token")));
            assertThat(gate.server().connections()).isEqualTo(1);
        }
        assertThat(seen).containsExactly("shop-1", "shop-2", Gate.TOKEN);
    }

    @Test
    void aClosedClientSaysSo() {
        var client = gate.client().retries(RetryPolicy.none()).build();
        client.close();
        client.close();
        assertThatThrownBy(() -> client.call(WRITE))
                .isInstanceOf(JdException.class)
                .hasMessageContaining("closed");
    }
}
