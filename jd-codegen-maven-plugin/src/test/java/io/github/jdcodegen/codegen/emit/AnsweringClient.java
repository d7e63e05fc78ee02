package io.github.jdcodegen.codegen.emit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpTransport;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/** A client that gets the given answers, one after another, and keeps the business JSON of what it sent. */
final class AnsweringClient implements HttpTransport {
    private final Queue<String> answers;
    private final List<String> asked = new ArrayList<>();
    private final JdClient client;

    AnsweringClient(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
        client = JdClient.builder(JdEnvironment.PRODUCTION)
                .app("key", "secret")
                .accessToken(AccessTokens.fixed("token"))
                .transport(this)
                .build();
    }

    JdClient client() {
        return client;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public HttpAnswer send(HttpCall call, Deadline deadline) {
        Stream.of(call.uri().getRawQuery(), call.body())
                .filter(form -> form != null)
                .flatMap(form -> Stream.of(form.split("&")))
                .filter(parameter -> parameter.contains("param_json="))
                .map(parameter -> URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), UTF_8))
                .forEach(asked::add);
        return new HttpAnswer(200, Map.of(), answers.remove());
    }

    @Override
    public void close() {
        client.close();
    }
}
