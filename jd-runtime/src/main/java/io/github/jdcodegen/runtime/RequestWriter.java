package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.internal.SecretMasker;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes attempts as HTTP requests: system parameters, signature, and the place of each parameter. */
record RequestWriter(
        JdEnvironment environment,
        App app,
        Signer signer,
        TimestampFormat timestamp,
        ParameterPlacement placement,
        boolean readsByGet,
        int maxBytes) {
    static final String TOKEN = "access_token";
    private static final String SIGN = "sign";
    private static final Map<String, String> HEADERS = Map.of("User-Agent", "jd-codegen");

    /** An attempt that is signed. */
    record Signed(HttpCall call, SecretMasker secrets) {}

    Attempt attempt(Operation<?> operation, int number, @Nullable String token, Instant now, String json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("method", operation.method());
        parameters.put("app_key", app.key());
        if (token != null) {
            parameters.put(TOKEN, token);
        }
        parameters.put("timestamp", timestamp.format(now));
        parameters.put("v", operation.version());
        parameters.putAll(operation.gateway().system());
        if (!signer.signMethod().equals("md5")) {
            parameters.put("sign_method", signer.signMethod());
        }
        parameters.put(operation.gateway().parameter(), json);
        return new Attempt(operation.method(), number, parameters, HEADERS);
    }

    /** Signs all parameters. A blank parameter is not signed, and is therefore not sent. */
    Signed sign(Operation<?> operation, Attempt attempt) {
        Map<String, String> parameters = new LinkedHashMap<>(attempt.parameters());
        parameters.values().removeIf(CanonicalText::isBlank);
        var sign = signer.sign(CanonicalText.of(parameters), app.secret());
        parameters.put(SIGN, sign);
        var call = place(operation, parameters, attempt.headers());
        refuseIfTooLarge(operation, call);
        return new Signed(call, new SecretMasker(app.secret(), parameters.get(TOKEN), sign));
    }

    private HttpCall place(Operation<?> operation, Map<String, String> parameters, Map<String, String> headers) {
        var endpoint = environment.endpoint(operation.gateway());
        return readsByGet && operation.access() == Access.READ
                ? ParameterPlacement.get(endpoint, parameters, headers)
                : placement.post(endpoint, parameters, operation.gateway().parameter(), headers);
    }

    private void refuseIfTooLarge(Operation<?> operation, HttpCall call) {
        var body = call.body();
        int size = call.uri().toString().length() + (body == null ? 0 : body.length());
        if (size > maxBytes) {
            throw new JdTransportException(
                    operation.method(),
                    "the request has " + size + " bytes, more than the " + maxBytes + " allowed",
                    0,
                    true,
                    Failure.of(ErrorKind.CALLER),
                    null);
        }
    }
}
