package io.github.jdcodegen.runtime.auth;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A program that shares tokens with others. For each line, which names a store, it calls JD until it has another token than
 * the one that was stored first, and answers with that token, or with the reason why there is none.
 */
final class TokenProgram {
    private static final String METHOD = "jingdong.test.order.get";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TokenProgram() {}

    public static void main(String[] arguments) throws Exception {
        var oauth = JdOAuth.builder(arguments[2], arguments[3])
                .form(OAuthEndpoints.legacy(URI.create(arguments[0])))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (var client = JdClient.builder(JdEnvironment.at(URI.create(arguments[1])))
                        .app(arguments[2], arguments[3])
                        .deadline(PATIENCE)
                        .build();
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(serve(client, oauth, line.split(" ")));
            }
        }
    }

    private static String serve(JdClient client, JdOAuth oauth, String[] line) throws InterruptedException {
        var store = store(line[0], line[1], line[2]);
        var first = line[3];
        var tokens = RefreshingTokens.builder(oauth, store)
                .lease(Duration.ofSeconds(3))
                .pause(Duration.ofSeconds(3))
                .build();
        var caller = client.withAccessToken(tokens);
        var end = Instant.now().plus(PATIENCE);
        String problem = "no other token in time";
        while (Instant.now().isBefore(end)) {
            try {
                caller.call(RawRequest.of(METHOD, "{\"order_id\":1}"));
                var token = tokens.token(METHOD, PATIENCE);
                if (!token.equals(first)) {
                    return "token " + token;
                }
            } catch (JdAuthorizationException e) {
                return "ended " + e.reason();
            } catch (JdException e) {
                problem = e.getMessage();
            }
            Thread.sleep(2);
        }
        return "failed " + problem;
    }

    static TokenStore store(String kind, String place, String id) {
        return kind.equals("file") ? TokenStore.file(Path.of(place, id)) : JdbcTokenStore.of(Postgres.at(place), id);
    }
}
