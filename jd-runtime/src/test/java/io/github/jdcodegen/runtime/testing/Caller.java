package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.internal.Form;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Calls an embedded gateway rightly, but for what a test changes. */
final class Caller implements AutoCloseable {
    static final Instant NOW = Instant.parse("2024-01-01T19:04:05.678Z");
    static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final EmbeddedGateway gateway;
    private final HttpTransport transport = SocketTransport.of(Duration.ofSeconds(5), 1 << 20);

    Caller(EmbeddedGateway gateway) {
        this.gateway = gateway;
    }

    /** The parameters of a right call, but for the signature. */
    Map<String, String> parameters(String method, String json) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("method", method);
        parameters.put("app_key", gateway.appKey());
        parameters.put("access_token", gateway.accessToken());
        parameters.put("timestamp", TIMESTAMP.format(NOW));
        parameters.put("v", "2.0");
        parameters.put("360buy_param_json", json);
        return parameters;
    }

    /** A right call; all in the body. */
    String call(String method, String json) throws HttpFailure {
        return call(method, json, parameters -> {});
    }

    /** A call that is changed before it is signed. */
    String call(String method, String json, Consumer<Map<String, String>> change) throws HttpFailure {
        var parameters = parameters(method, json);
        change.accept(parameters);
        parameters.put(
                "sign", Signature.sign(parameters, gateway.appSecret(), parameters.getOrDefault("sign_method", "")));
        return post(parameters).body();
    }

    HttpAnswer post(Map<String, String> parameters) throws HttpFailure {
        return send(HttpCall.post(gateway.url(), Form.encode(parameters)));
    }

    HttpAnswer get(String pathAndQuery) throws HttpFailure {
        return send(HttpCall.get(URI.create(gateway.oauthUrl() + pathAndQuery)));
    }

    HttpAnswer send(HttpCall call) throws HttpFailure {
        return transport.send(call, Deadline.in(Duration.ofSeconds(5)));
    }

    @Override
    public void close() {
        transport.close();
    }
}
