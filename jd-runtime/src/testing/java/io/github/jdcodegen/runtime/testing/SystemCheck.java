package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the system parameters of a call as JD's gateway does.
 *
 * @param appKey the key of the only app
 * @param appSecret its secret
 * @param skew how far a time stamp may be off
 */
record SystemCheck(String appKey, String appSecret, Duration skew) {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS][xx]").withResolverStyle(ResolverStyle.STRICT);

    /** Why a call is refused, if it is. */
    Optional<Reason> refuse(GatewayMethod method, String verb, Map<String, String> parameters, Instant now) {
        return Optional.ofNullable(firstReason(method, verb, parameters, now));
    }

    private @Nullable Reason firstReason(
            GatewayMethod method, String verb, Map<String, String> parameters, Instant now) {
        var key = parameters.getOrDefault("app_key", "");
        var version = parameters.getOrDefault("v", "");
        var sign = parameters.getOrDefault("sign", "");
        if (key.isBlank()) {
            return new Reason(GatewayError.MISSING_APP_KEY, "");
        }
        if (!key.equals(appKey)) {
            return new Reason(GatewayError.INVALID_APP_KEY, "it is " + key + " instead of " + appKey);
        }
        if (version.isBlank()) {
            return new Reason(GatewayError.MISSING_VERSION, "");
        }
        if (!version.equals(method.version())) {
            return new Reason(GatewayError.UNSUPPORTED_VERSION, "it is " + version + " instead of " + method.version());
        }
        var off = timestamp(parameters.getOrDefault("timestamp", ""), now);
        if (off != null) {
            return off;
        }
        if (!parameters.getOrDefault("format", "json").equalsIgnoreCase("json")) {
            return new Reason(GatewayError.INVALID_FORMAT, "only json is supported");
        }
        if (verb.equals("GET") && method.access() == Operation.Access.WRITE) {
            return new Reason(GatewayError.INVALID_HTTP, "a method that writes takes POST alone");
        }
        if (sign.isBlank()) {
            return new Reason(GatewayError.MISSING_SIGN, "");
        }
        return signature(parameters, sign);
    }

    private @Nullable Reason timestamp(String text, Instant now) {
        if (text.isBlank()) {
            return new Reason(GatewayError.MISSING_TIMESTAMP, "");
        }
        try {
            var off = Duration.between(now, instant(text));
            return off.abs().compareTo(skew) > 0
                    ? new Reason(GatewayError.INVALID_TIMESTAMP, "it is off by " + off + ", more than " + skew)
                    : null;
        } catch (DateTimeException e) {
            return new Reason(GatewayError.INVALID_TIMESTAMP, "it is not like yyyy-MM-dd HH:mm:ss: " + text);
        }
    }

    private static Instant instant(String text) {
        var time = TIMESTAMP.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime withZone
                ? withZone.toInstant()
                : LocalDateTime.from(time).toInstant(BEIJING);
    }

    private @Nullable Reason signature(Map<String, String> parameters, String sign) {
        try {
            var right = Signature.sign(parameters, appSecret, parameters.getOrDefault("sign_method", ""));
            return right.equals(sign)
                    ? null
                    : new Reason(
                            GatewayError.INVALID_SIGN,
                            "the gateway signed, between secrets: "
                                    + Signature.canonical(mask(parameters))
                                    + (right.equalsIgnoreCase(sign) ? "; the hex digits must be capitals" : ""));
        } catch (IllegalArgumentException e) {
            return new Reason(GatewayError.INVALID_SIGN, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> mask(Map<String, String> parameters) {
        var masked = new java.util.HashMap<>(parameters);
        masked.computeIfPresent("access_token", (name, token) -> token.isBlank() ? token : "***");
        return masked;
    }

    /**
     * Why a call is refused.
     *
     * @param refusal what JD answers
     * @param detail more, for the people who wrote the client; masked; may be empty
     */
    record Reason(GatewayError refusal, String detail) {
        /** What the caller is told; of business parameters JD says which. */
        GatewayAnswer.Failure answer(GatewayMethod.Profile gateway) {
            return refusal == GatewayError.INVALID_PARAMETER
                    ? refusal.answer(gateway, detail)
                    : refusal.answer(gateway);
        }
    }
}
