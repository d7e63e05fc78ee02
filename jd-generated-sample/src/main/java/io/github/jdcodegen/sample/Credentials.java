package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What JD gave the shop, from the environment variables {@code JD_APP_KEY}, {@code JD_APP_SECRET} and
 * {@code JD_ACCESS_TOKEN}, and {@code JD_SITE_ID} for its web site at JD Union, if it has one.
 */
record Credentials(
        String appKey,
        String appSecret,
        String accessToken,
        @Nullable String siteId) {

    /** The credentials, if all that are needed are there. */
    static Optional<Credentials> in(Map<String, String> environment) {
        var key = environment.get("JD_APP_KEY");
        var secret = environment.get("JD_APP_SECRET");
        var token = environment.get("JD_ACCESS_TOKEN");
        return key == null || secret == null || token == null
                ? Optional.empty()
                : Optional.of(new Credentials(key, secret, token, environment.get("JD_SITE_ID")));
    }

    JdClient client(Narrator narrator) {
        return JdClient.builder(JdEnvironment.PRODUCTION)
                .app(appKey, appSecret)
                .accessToken(AccessTokens.fixed(accessToken))
                .interceptor(narrator)
                .listener(narrator)
                .build();
    }

    Shop shop() {
        return new Shop("", Credentials::nothing, sku -> nothing(), null, siteId);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T nothing() {
        throw new IllegalStateException("At JD this program only looks");
    }

    @Override
    public String toString() {
        return "credentials of app " + appKey;
    }
}
