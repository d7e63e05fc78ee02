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

    /** Checks a call; the first that is wrong refuses it. */
    void check(
            GatewayMethod method, String verb, Map<String, String> parameters, Instant now, RequestFindings findings) {
        var key = parameters.getOrDefault("app_key", "");
        if (key.isBlank()) {
            findings.refuse(GatewayError.MISSING_APP_KEY, "");
        } else if (!key.equals(appKey)) {
            findings.refuse(GatewayError.INVALID_APP_KEY, "it is " + key + " instead of " + appKey);
        }
        version(method, parameters.getOrDefault("v", ""), findings);
        timestamp(parameters.getOrDefault("timestamp", ""), now, findings);
        if (!parameters.getOrDefault("format", "json").equalsIgnoreCase("json")) {
            findings.refuse(GatewayError.INVALID_FORMAT, "only json is supported");
        }
        if (verb.equals("GET") && method.access() == Operation.Access.WRITE) {
            findings.wrong(
                    GatewayError.INVALID_HTTP, "a method that writes takes POST alone", method.isGuessed("access"));
        }
        signature(parameters, findings);
    }

    private static void version(GatewayMethod method, String version, RequestFindings findings) {
        if (version.isBlank()) {
            findings.refuse(GatewayError.MISSING_VERSION, "");
        } else if (!version.equals(method.version())) {
            var detail = "v is " + version + ", the descriptor has " + method.version();
            if (method.isGuessed("version")) {
                findings.note(detail + ", by a guess");
            } else {
                findings.odd(GatewayError.UNSUPPORTED_VERSION, detail);
            }
        }
    }

    private void timestamp(String text, Instant now, RequestFindings findings) {
        if (text.isBlank()) {
            findings.refuse(GatewayError.MISSING_TIMESTAMP, "");
            return;
        }
        try {
            var off = Duration.between(now, instant(text));
            if (off.abs().compareTo(skew) > 0) {
                findings.refuse(GatewayError.INVALID_TIMESTAMP, "it is off by " + off + ", more than " + skew);
            }
        } catch (DateTimeException e) {
            findings.refuse(GatewayError.INVALID_TIMESTAMP, "it is not like yyyy-MM-dd HH:mm:ss: " + text);
        }
    }

    private static Instant instant(String text) {
        var time = TIMESTAMP.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime withZone
                ? withZone.toInstant()
                : LocalDateTime.from(time).toInstant(BEIJING);
    }

    private void signature(Map<String, String> parameters, RequestFindings findings) {
        var sign = parameters.getOrDefault("sign", "");
        if (sign.isBlank()) {
            findings.refuse(GatewayError.MISSING_SIGN, "");
            return;
        }
        try {
            var right = Signature.sign(parameters, appSecret, parameters.getOrDefault("sign_method", ""));
            if (!right.equals(sign)) {
                findings.refuse(
                        GatewayError.INVALID_SIGN,
                        "the gateway signed, between secrets: "
                                + Signature.canonical(mask(parameters))
                                + (right.equalsIgnoreCase(sign) ? "; the hex digits must be capitals" : ""));
            }
        } catch (IllegalArgumentException e) {
            findings.refuse(GatewayError.INVALID_SIGN, String.valueOf(e.getMessage()));
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
