package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.testing.SystemCheck.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a call is right: system parameters, then the token, then the business parameters.
 *
 * @param system checks system parameters
 * @param tokens knows the tokens
 * @param clock the gateway's time
 * @param unknownAllowed whether business parameters may be sent that the method does not have
 */
record RequestValidator(SystemCheck system, TokenEndpoint tokens, Clock clock, boolean unknownAllowed) {

    /** Why a call is refused, if it is. */
    Optional<Reason> refuse(GatewayMethod method, String verb, Map<String, String> parameters, String json) {
        return system.refuse(method, verb, parameters, clock.instant())
                .or(() -> token(method.token(), parameters.getOrDefault("access_token", "")))
                .or(() -> business(method.request(), json));
    }

    private Optional<Reason> token(TokenNeed need, String token) {
        if (need == TokenNeed.NONE || need == TokenNeed.APP && token.isBlank()) {
            return Optional.empty();
        }
        if (token.isBlank()) {
            return Optional.of(new Reason(GatewayError.MISSING_TOKEN, ""));
        }
        return tokens.isValid(token)
                ? Optional.empty()
                : Optional.of(new Reason(GatewayError.INVALID_TOKEN, "it is unknown, expired or revoked"));
    }

    private Optional<Reason> business(Content content, String json) {
        try {
            var complaints = RequestCheck.complaints(content, Json.parseObject(json), unknownAllowed);
            return complaints.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reason(GatewayError.INVALID_PARAMETER, String.join("; ", complaints)));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Reason(GatewayError.INVALID_JSON, String.valueOf(e.getMessage())));
        }
    }
}
