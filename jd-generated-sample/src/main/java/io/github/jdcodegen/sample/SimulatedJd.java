package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.auth.JdOAuth;
import io.github.jdcodegen.runtime.auth.OAuthEndpoints;
import io.github.jdcodegen.runtime.auth.RefreshingTokens;
import io.github.jdcodegen.runtime.auth.TokenStore;
import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A JD in this process: the embedded gateway, which checks signatures, tokens and parameters, in front of a shop with a
 * few orders. What it knows of the methods was generated beside the client.
 */
final class SimulatedJd implements AutoCloseable {
    private static final AtomicInteger PARCELS = new AtomicInteger(100200300);

    /** The shop that the simulated JD knows. */
    static final Shop SHOP =
            new Shop("2087", () -> "JDX000" + PARCELS.getAndIncrement(), sku -> sku % 7 + 20, "010K000001", "435676");

    private final EmbeddedGateway gateway;

    private SimulatedJd(EmbeddedGateway gateway) {
        this.gateway = gateway;
    }

    static SimulatedJd start() {
        var gateway = EmbeddedGateway.builder()
                .methods(MethodSource.resources(SimulatedJd.class.getClassLoader(), "jd-gateway"))
                .start();
        new SimulatedShop().open(gateway);
        gateway.encryptFields(true);
        return new SimulatedJd(gateway);
    }

    /** A client with the right credentials, whose calls are told in the narrator. */
    JdClient.Builder client(Narrator narrator) {
        return client(narrator, gateway.url());
    }

    /** The same for an address where nobody is. */
    JdClient.Builder clientOfNobody(Narrator narrator) {
        return client(narrator, URI.create("http://127.0.0.1:1/routerjson"));
    }

    private JdClient.Builder client(Narrator narrator, URI address) {
        return JdClient.builder(JdEnvironment.at(address))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(AccessTokens.fixed(gateway.accessToken()))
                .interceptor(narrator)
                .listener(narrator);
    }

    /** Reads the fields that the simulated JD encrypts; its certificate is not JD's. */
    FieldEncryption fields(JdClient client) {
        return FieldEncryption.of(client, gateway.fieldKeys().certificate());
    }

    /** Tokens as after an authorisation: a person agreed, and JD gave a code for them. */
    AccessTokens renewableTokens() {
        var oauth = JdOAuth.builder(gateway.appKey(), gateway.appSecret())
                .form(OAuthEndpoints.current(gateway.oauthUrl(), "snsapi_base"))
                .build();
        // A real program leaves the pause as it is; here nobody wants to wait a minute.
        return RefreshingTokens.builder(oauth, TokenStore.memory(oauth.exchange(gateway.issueCode())))
                .pause(Duration.ZERO)
                .build();
    }

    EmbeddedGateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
