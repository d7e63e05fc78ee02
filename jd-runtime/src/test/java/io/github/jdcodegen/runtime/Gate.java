package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.http.LoopbackServer;
import io.github.jdcodegen.runtime.http.LoopbackServer.Handler;
import io.github.jdcodegen.runtime.http.LoopbackServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers one request after another as it is told, the last answer again and again; and clients of it. */
final class Gate implements AutoCloseable {
    static final String SECRET = "s3cr3t/0123456789";
    static final String TOKEN = "t0k3n+abcdef";
    static final Instant NOW = Instant.parse("2024-01-01T19:04:05.678Z");

    final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;

    Gate(Handler... answers) {
        var handlers = List.of(answers);
        try {
            server = new LoopbackServer(
                    (request, connection) -> handlers.get(Math.min(request.number(), handlers.size()) - 1)
                            .handle(request, connection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Handler json(String body) {
        return (request, connection) -> connection.json(body);
    }

    /** An answer of any method with that content. */
    static Handler content(String members) {
        return (request, connection) ->
                connection.json("{\"" + request.parameters().get("method").replace('.', '_')
                        + "_responce\":{\"code\":\"0\"" + members + "}}");
    }

    static Handler refusal(int code, String text) {
        return json("{\"error_response\":{\"code\":\"" + code + "\",\"zh_desc\":\"" + text + "\",\"en_desc\":\"no\"}}");
    }

    JdEnvironment environment() {
        return JdEnvironment.at(server.uri());
    }

    /** A client whose clock stands still and whose waits take no time. */
    JdClient.Builder client() {
        return JdClient.builder(environment())
                .app("KEY", SECRET)
                .accessToken(AccessTokens.fixed(TOKEN))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .random(() -> -1)
                .sleeper(waits::add);
    }

    List<Request> requests() {
        return server.requests();
    }

    Request request() {
        return server.requests().get(0);
    }

    LoopbackServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
