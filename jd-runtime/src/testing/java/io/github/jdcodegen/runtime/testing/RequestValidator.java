package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation.TokenNeed;
import java.time.Clock;
import java.util.Map;

/**
 * Decides whether a call is right: system parameters, then the token, then the business parameters.
 *
 * @param system checks system parameters
 * @param tokens knows the tokens
 * @param clock the gateway's time
 * @param strict whether what JD would answer all the same is refused, such as a parameter that the method does not have
 */
record RequestValidator(SystemCheck system, TokenEndpoint tokens, Clock clock, boolean strict) {

    /** What is wrong with a call, and what is odd. */
    RequestFindings check(GatewayMethod method, String verb, Map<String, String> parameters, String json) {
        var findings = new RequestFindings(strict);
        system.check(method, verb, parameters, clock.instant(), findings);
        if (!findings.refused()) {
            token(method, parameters.getOrDefault("access_token", ""), findings);
        }
        if (!findings.refused()) {
            business(method.request(), json, findings);
        }
        return findings;
    }

    private void token(GatewayMethod method, String token, RequestFindings findings) {
        if (method.token() == TokenNeed.NONE || method.token() == TokenNeed.APP && token.isBlank()) {
            return;
        }
        if (token.isBlank()) {
            findings.wrong(GatewayError.MISSING_TOKEN, "the access token is missing", method.isGuessed("auth"));
        } else if (!tokens.isValid(token)) {
            findings.refuse(GatewayError.INVALID_TOKEN, "it is unknown, expired or revoked");
        }
    }

    private void business(Content content, String json, RequestFindings findings) {
        try {
            RequestCheck.check(content, Json.parseObject(json), findings);
        } catch (IllegalArgumentException e) {
            findings.refuse(GatewayError.INVALID_JSON, String.valueOf(e.getMessage()));
        }
    }
}
