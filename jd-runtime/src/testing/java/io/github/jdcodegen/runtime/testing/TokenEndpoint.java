package io.github.jdcodegen.runtime.testing;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues, renews and judges tokens, as JD's OAuth2 service does: a code serves once, a renewal replaces the pair and the
 * old one dies, an expired pair is not renewed. Thread-safe.
 */
final class TokenEndpoint {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final String appKey;
    private final String appSecret;
    private final Clock clock;
    private final Map<String, Instant> codes = new HashMap<>();
    private final Map<String, Instant> expiries = new HashMap<>();
    private final Map<String, String> renewals = new HashMap<>();
    private Duration lifetime = Duration.ofDays(1);
    private int issued;

    TokenEndpoint(String appKey, String appSecret, String lastingToken, Clock clock) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.clock = clock;
        expiries.put(lastingToken, Instant.MAX);
    }

    synchronized void lifetime(Duration time) {
        lifetime = time;
    }

    synchronized String issueCode() {
        var code = "code-" + ++issued;
        codes.put(code, clock.instant().plus(CODE_LIFETIME));
        return code;
    }

    synchronized void revoke(String token) {
        expiries.remove(token);
    }

    synchronized boolean isValid(String token) {
        var expiry = expiries.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }

    /** The page where a person agrees; this one agrees at once and goes back to the app. */
    Reply agree(Map<String, String> parameters) {
        var back = parameters.get("redirect_uri");
        if (back == null) {
            return Reply.html(400, "redirect_uri is missing");
        }
        var state = parameters.get("state");
        return Reply.redirect(back + (back.contains("?") ? "&" : "?") + "code=" + issueCode()
                + (state == null ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8)));
    }

    /** Answers a call for a token, in the current form or the legacy one. */
    synchronized HandledCall decide(Map<String, String> parameters, boolean legacy) {
        var key = parameters.get(legacy ? "client_id" : "app_key");
        var secret = parameters.get(legacy ? "client_secret" : "app_secret");
        if (!appKey.equals(key) || !appSecret.equals(secret)) {
            return refused(1005, "invalid app key or secret", legacy);
        }
        var grant = parameters.getOrDefault("grant_type", "");
        return switch (grant) {
            case "authorization_code" -> exchange(parameters.getOrDefault("code", ""), legacy);
            case "refresh_token" -> renew(parameters.getOrDefault("refresh_token", ""), legacy);
            default -> refused(400, "unknown grant_type: " + grant, legacy);
        };
    }

    private HandledCall exchange(String code, boolean legacy) {
        var expiry = codes.remove(code);
        return expiry != null && clock.instant().isBefore(expiry)
                ? issue(legacy)
                : refused(304, "invalid or expired code", legacy);
    }

    private HandledCall renew(String refreshToken, boolean legacy) {
        var token = renewals.remove(refreshToken);
        if (token == null) {
            return refused(2012, "refresh_token does not exist", legacy);
        }
        var alive = isValid(token);
        expiries.remove(token);
        return alive ? issue(legacy) : refused(2011, "refresh_token expired", legacy);
    }

    private HandledCall issue(boolean legacy) {
        var number = ++issued;
        var token = "token-" + number;
        var refreshToken = "refresh-" + number;
        var now = clock.instant();
        expiries.put(token, now.plus(lifetime));
        renewals.put(refreshToken, token);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("access_token", token);
        answer.put("expires_in", lifetime.toSeconds());
        answer.put("refresh_token", refreshToken);
        answer.put("scope", legacy ? "read" : "snsapi_base");
        answer.put("time", legacy ? Long.toString(now.toEpochMilli()) : BigInteger.valueOf(now.toEpochMilli()));
        answer.put("token_type", "bearer");
        answer.put("uid", "1000000001");
        answer.put(legacy ? "user_nick" : "open_id", legacy ? "shop" : "open-id-1");
        if (!legacy) {
            answer.put("xid", "o*xid-1");
        }
        answer.put("code", 0);
        return HandledCall.done(Json.print(answer));
    }

    /** The answer that refuses, in the current form or the legacy one. */
    static HandledCall refused(Object code, String reason, boolean legacy) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("code", code);
        answer.put(legacy ? "error_description" : "msg", reason);
        if (!legacy) {
            answer.put("requestId", "oauth-request-1");
        }
        return new HandledCall(Json.print(answer), false, code.toString(), reason, List.of());
    }
}
