package io.github.jdcodegen.runtime.auth;

import java.net.URI;

/**
 * Where JD's OAuth2 service is, and how it wants to be asked.
 *
 * @param authorize the page where a person agrees
 * @param token where a code is exchanged for tokens
 * @param renew where tokens are renewed
 * @param scope what is asked for
 * @param style the names of parameters and the HTTP method
 */
public record OAuthEndpoints(URI authorize, URI token, URI renew, String scope, Style style) {

    /** How the service wants to be asked. */
    public enum Style {
        /** {@code app_key} and {@code app_secret}, by GET: the only way that JD's documents of today show. */
        CURRENT("app_key", "app_secret"),
        /** {@code client_id} and {@code client_secret}, by POST: as JD did before 2019. */
        LEGACY("client_id", "client_secret");

        private final String key;
        private final String secret;

        Style(String key, String secret) {
            this.key = key;
            this.secret = secret;
        }

        String key() {
            return key;
        }

        String secret() {
            return secret;
        }
    }

    private static final String CURRENT = "https://open-oauth.jd.com";
    private static final String LEGACY = "https://oauth.jd.com";

    /** The service of today, for the methods of {@code jingdong.*}. */
    public static OAuthEndpoints current() {
        return current(URI.create(CURRENT), "snsapi_base");
    }

    /** The service of today, for the methods of {@code jd.union.*}. */
    public static OAuthEndpoints union() {
        return current(URI.create(CURRENT), "snsapi_union_login");
    }

    /** The older service, which some apps still use. */
    public static OAuthEndpoints legacy() {
        return legacy(URI.create(LEGACY));
    }

    /**
     * The same at another server, such as an embedded gateway, a test server or a proxy.
     *
     * @throws IllegalArgumentException if that is no address of http or https with a host, or one of http that is not on
     *     this machine: it would show the app's secret to everyone on the way
     */
    public OAuthEndpoints at(URI server) {
        requireSafe(server);
        return atUnencrypted(server);
    }

    /** The same at another server, whose address may be one of http anywhere, within a network that you trust. */
    public OAuthEndpoints atUnencrypted(URI server) {
        requireWhole(server);
        return new OAuthEndpoints(
                server.resolve(authorize.getPath()),
                server.resolve(token.getPath()),
                server.resolve(renew.getPath()),
                scope,
                style);
    }

    private static void requireWhole(URI server) {
        boolean web = "https".equalsIgnoreCase(server.getScheme()) || "http".equalsIgnoreCase(server.getScheme());
        if (!web || server.getHost() == null) {
            throw new IllegalArgumentException("Not a whole address (http or https, and a host): " + server);
        }
    }

    private static void requireSafe(URI server) {
        requireWhole(server);
        var host = server.getHost();
        boolean here =
                host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        if (!here && !"https".equalsIgnoreCase(server.getScheme())) {
            throw new IllegalArgumentException("Over http the app's secret can be read on the way to " + server
                    + ": use https, or say atUnencrypted(...) within a network that you trust");
        }
    }

    /** The form of today at another address, such as that of an embedded gateway. */
    public static OAuthEndpoints current(URI server, String scope) {
        return new OAuthEndpoints(
                server.resolve("/oauth2/to_login"),
                server.resolve("/oauth2/access_token"),
                server.resolve("/oauth2/refresh_token"),
                scope,
                Style.CURRENT);
    }

    /** The older form at another address. */
    public static OAuthEndpoints legacy(URI server) {
        var token = server.resolve("/oauth/token");
        return new OAuthEndpoints(server.resolve("/oauth/authorize"), token, token, "read", Style.LEGACY);
    }
}
