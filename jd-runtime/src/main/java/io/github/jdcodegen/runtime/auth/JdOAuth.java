package io.github.jdcodegen.runtime.auth;

import io.github.jdcodegen.runtime.auth.OAuthEndpoints.Style;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.internal.Form;
import io.github.jdcodegen.runtime.internal.SecretMasker;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JD's OAuth2 service: the address where a person agrees, the exchange of the code that JD then sends, and the renewal of
 * tokens. Thread-safe; it keeps no connection and no thread.
 *
 * <pre>{@code
 * var oauth = JdOAuth.builder(appKey, appSecret).redirectUri(URI.create("https://shop.example/jd")).build();
 * redirect(oauth.authorizeUrl(state));               // the person agrees, JD calls /jd?code=…&state=…
 * store.save(oauth.exchange(code));
 * var tokens = AccessTokens.refreshing(oauth, store);
 * }</pre>
 */
public final class JdOAuth {
    private static final int MAX_ANSWER = 1 << 16;
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,18}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?");
    private static final Duration SHORTEST_LIFE = Duration.ofDays(1);
    private static final BigDecimal LONGEST_LIFE = new BigDecimal("1e11");

    private final String appKey;
    private final String appSecret;
    private final OAuthEndpoints form;
    private final @Nullable URI redirectUri;
    private final Supplier<HttpTransport> transports;
    private final Duration timeout;
    private final Clock clock;

    private JdOAuth(Builder builder) {
        this.appKey = builder.appKey;
        this.appSecret = builder.appSecret;
        this.form = builder.form;
        this.redirectUri = builder.redirectUri;
        var time = builder.timeout;
        var given = builder.transports;
        this.transports = given == null ? () -> SocketTransport.of(time, MAX_ANSWER) : given;
        this.timeout = time;
        this.clock = builder.clock;
    }

    /** Starts the settings for an app. */
    public static Builder builder(String appKey, String appSecret) {
        return new Builder(appKey, appSecret);
    }

    /**
     * The address to send a person's browser to.
     *
     * @param state a text that nobody can guess, kept with the person's session; JD sends it back with the code, and a
     *     program that gets another one must refuse
     * @throws IllegalStateException if no redirect address was set
     */
    public URI authorizeUrl(String state) {
        if (redirectUri == null) {
            throw new IllegalStateException("Set redirectUri(…): JD sends the code there");
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(form.style().key(), appKey);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("state", state);
        parameters.put("scope", form.scope());
        return withQuery(form.authorize(), parameters);
    }

    /**
     * Exchanges the code that JD sent for tokens. A code serves once, for some ten minutes.
     *
     * @throws JdAuthorizationException if JD refuses the code or the app
     * @throws JdTransportException if there is no answer
     * @throws JdDecodeException if the answer cannot be read
     */
    public TokenSet exchange(String code) {
        var parameters = app("authorization_code");
        parameters.put("code", code);
        if (form.style() == Style.LEGACY && redirectUri != null) {
            parameters.put("redirect_uri", redirectUri.toString());
        }
        return ask(form.token(), parameters, null);
    }

    /**
     * Renews tokens: JD replaces the pair, and the old one dies. If the answer is lost, nobody knows the new pair; then a
     * person must agree again.
     *
     * @throws IllegalArgumentException if there is no refresh token
     * @throws JdAuthorizationException if JD refuses; the old pair is as good as before
     * @throws JdTransportException if there is no answer; the old pair is as good as before only if it was
     *     {@linkplain JdTransportException#notSent() not sent}
     * @throws JdDecodeException if the answer cannot be read: it is lost
     */
    public TokenSet renew(TokenSet tokens) {
        var refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            throw new IllegalArgumentException("There is no refresh token: a person must agree again");
        }
        var parameters = app("refresh_token");
        parameters.put("refresh_token", refreshToken);
        return ask(form.renew(), parameters, tokens);
    }

    Clock clock() {
        return clock;
    }

    /** How long an answer may take. */
    Duration timeout() {
        return timeout;
    }

    private Map<String, String> app(String grant) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(form.style().key(), appKey);
        parameters.put(form.style().secret(), appSecret);
        parameters.put("grant_type", grant);
        return parameters;
    }

    private TokenSet ask(URI address, Map<String, String> parameters, @Nullable TokenSet old) {
        var name = address.getPath().substring(1);
        var asked = clock.instant();
        var call = form.style() == Style.LEGACY
                ? HttpCall.post(address, Form.encode(parameters))
                : HttpCall.get(withQuery(address, parameters));
        var secrets = new SecretMasker(
                appSecret,
                parameters.get("code"),
                parameters.get("refresh_token"),
                old == null ? null : old.accessToken());
        return read(name, send(name, call, secrets), asked, old, secrets);
    }

    private HttpAnswer send(String name, HttpCall call, SecretMasker secrets) {
        // A new connection each time: one that was kept may have died, and then nobody knows whether JD has acted.
        try (var transport = transports.get()) {
            return transport.send(call, Deadline.in(timeout));
        } catch (HttpFailure e) {
            throw new JdTransportException(
                    name,
                    secrets.mask(String.valueOf(e.getMessage())),
                    0,
                    e.reason().notSent(),
                    Failure.of(ErrorKind.RETRY),
                    secrets.isIn(e) ? null : e);
        }
    }

    private static TokenSet read(
            String name, HttpAnswer answer, Instant asked, @Nullable TokenSet old, SecretMasker secrets) {
        if (answer.status() >= 500 || answer.status() / 100 == 3) {
            throw noAnswer(name, answer.status());
        }
        Map<String, String> members;
        try {
            members = FlatJson.read(answer.body());
        } catch (IllegalArgumentException e) {
            if (answer.status() >= 400) {
                throw noAnswer(name, answer.status());
            }
            throw unreadable(name, String.valueOf(e.getMessage()));
        }
        var token = members.get("access_token");
        if (token != null && !token.isBlank()) {
            return tokens(token, members, asked, old);
        }
        var code = first(members, "code", "error");
        if (code == null) {
            throw answer.status() >= 400
                    ? noAnswer(name, answer.status())
                    : unreadable(name, "it holds neither a token nor an error code");
        }
        throw new JdAuthorizationException(
                name,
                Reason.REFUSED,
                new Failure(
                        ErrorKind.AUTH,
                        secrets.mask(code),
                        null,
                        secrets.maskOrNull(first(members, "msg", "error_description", "zh_desc", "en_desc")),
                        secrets.maskOrNull(members.get("requestId"))),
                null);
    }

    private static TokenSet tokens(String token, Map<String, String> members, Instant asked, @Nullable TokenSet old) {
        var user = first(members, "xid", "open_id", "uid");
        var scope = members.get("scope");
        return new TokenSet(
                token,
                members.get("refresh_token"),
                asked,
                expiry(members.get("expires_in"), asked),
                scope == null && old != null ? old.scope() : scope,
                user == null && old != null ? old.userId() : user,
                null);
    }

    /**
     * Counted from before the question, by our own clock: JD's may differ. What is no number of seconds is taken for the
     * shortest life that JD is known to give, so that the token is renewed in time.
     */
    private static Instant expiry(@Nullable String text, Instant asked) {
        if (text == null) {
            return Instant.MAX;
        }
        if (!SECONDS.matcher(text).matches()) {
            return asked.plus(SHORTEST_LIFE);
        }
        var seconds = new BigDecimal(text).max(BigDecimal.ZERO).min(LONGEST_LIFE);
        return asked.plusSeconds(seconds.longValue());
    }

    /** Nothing that JD's own service says: what stands before it failed, and the pair may be as good as before, or not. */
    private static JdTransportException noAnswer(String name, int status) {
        return new JdTransportException(
                name,
                "HTTP status " + status + " instead of an answer",
                status,
                false,
                Failure.of(ErrorKind.RETRY),
                null);
    }

    private static JdDecodeException unreadable(String name, String reason) {
        return new JdDecodeException(name, reason, new DecodeReport(List.of()), Failure.of(null), null);
    }

    private static @Nullable String first(Map<String, String> members, String... names) {
        for (var name : names) {
            if (members.containsKey(name)) {
                return members.get(name);
            }
        }
        return null;
    }

    private static URI withQuery(URI address, Map<String, String> parameters) {
        return URI.create(address + "?" + Form.encode(parameters));
    }

    @Override
    public String toString() {
        return "JdOAuth[" + appKey + " at " + form.token().getHost() + "]";
    }

    /** The settings of an app. */
    public static final class Builder {
        private final String appKey;
        private final String appSecret;
        private OAuthEndpoints form = OAuthEndpoints.current();
        private @Nullable URI redirectUri;
        private @Nullable Supplier<HttpTransport> transports;
        private Duration timeout = Duration.ofSeconds(30);
        private Clock clock = Clock.systemUTC();

        private Builder(String appKey, String appSecret) {
            if (appKey.isBlank() || appSecret.isBlank()) {
                throw new IllegalArgumentException("The app key or the app secret is blank");
            }
            this.appKey = appKey;
            this.appSecret = appSecret;
        }

        /** The service to ask; {@link OAuthEndpoints#current()} unless set. */
        public Builder form(OAuthEndpoints service) {
            form = service;
            return this;
        }

        /**
         * Another server with the same service, such as an embedded gateway; see {@link OAuthEndpoints#at}. Set
         * {@link #form} before.
         *
         * @throws IllegalArgumentException if that is no safe address
         */
        public Builder at(URI server) {
            form = form.at(server);
            return this;
        }

        /** The app's own address, to which JD sends the code. It must be the one that JD has on file. */
        public Builder redirectUri(URI address) {
            redirectUri = address;
            return this;
        }

        /** Makes the transport for one question, which is closed after it; a {@link SocketTransport} unless set. */
        public Builder transport(Supplier<HttpTransport> maker) {
            transports = maker;
            return this;
        }

        /** How long an answer may take; 30 seconds unless set. An answer that comes later is lost. */
        public Builder timeout(Duration time) {
            timeout = time;
            return this;
        }

        /** The time; the system's unless set. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Ends the settings. */
        public JdOAuth build() {
            return new JdOAuth(this);
        }
    }
}
