package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.auth.JdOAuth;
import io.github.jdcodegen.runtime.auth.OAuthEndpoints;
import io.github.jdcodegen.runtime.auth.RefreshingTokens;
import io.github.jdcodegen.runtime.auth.TokenSet;
import io.github.jdcodegen.runtime.auth.TokenStore;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.internal.SecretMasker;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Marked secrets and personal values stand everywhere: in what is sent and in what comes, plain and escaped, under every
 * fault of the embedded gateway. Nothing that the runtime writes has one of them in it, and no exception a secret.
 */
class NothingIsWrittenTest {
    private static final String METHOD = "jingdong.test.order.get";
    private static final String NAME = "张三丰丰";
    private static final String PHONE = "13812345678";
    private static final String APP_SECRET = "Secret/4f9e+2b7a=81c0";
    private static final String TOKEN = "Token+77d2/e1a9=5b3c";
    private static final String REFRESH = "Refresh/0c8d+6e2f=9a41";
    private static final String CODE = "Code=3e7b/5d1c+8f20";

    private final StringBuffer written = new StringBuffer();
    private final StringBuffer thrown = new StringBuffer();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.append(new SimpleFormatter().format(line)).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        Logger.getLogger("io.github.jdcodegen").setLevel(Level.ALL);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(handler);
        root.setLevel(level);
        Logger.getLogger("io.github.jdcodegen").setLevel(null);
    }

    private static List<String> spellings(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return List.of(
                text,
                text.toLowerCase(java.util.Locale.ROOT),
                text.replace("/", "\\/").replace("=", "\\u003d"),
                escaped.toString(),
                encoded,
                encoded.toLowerCase(java.util.Locale.ROOT),
                text.replace("/", "&#47;").replace("+", "&#x2b;").replace("=", "&#61;"),
                text.substring(4, 16));
    }

    /** A fault, and which secret it repeats. Nobody can repeat what was not sent. */
    private record Planted(Fault fault, String secret) {
        boolean repeats(String... sent) {
            return List.of(sent).contains(secret);
        }
    }

    /** Every factory of faults, so that a new one is tried too. */
    private static List<Planted> faults() throws ReflectiveOperationException {
        List<Planted> faults = new ArrayList<>();
        for (var factory : Fault.class.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == Fault.class) {
                var values = Arrays.stream(factory.getParameterTypes())
                        .map(type -> type == int.class
                                ? (Object) 502
                                : type == Duration.class ? Duration.ofMillis(250) : "text " + PHONE)
                        .toArray();
                faults.add(new Planted((Fault) factory.invoke(null, values), APP_SECRET));
            }
        }
        for (var secret : List.of(APP_SECRET, TOKEN, REFRESH, CODE)) {
            for (var spelling : spellings(secret)) {
                var text = NAME + " " + PHONE + " " + spelling;
                faults.add(new Planted(Fault.refusal("19", text, text), secret));
                faults.add(new Planted(Fault.refusal("2", text, text), secret));
                faults.add(new Planted(Fault.refusal("777", text, text), secret));
                faults.add(new Planted(Fault.refusal(spelling, text, text), secret));
            }
        }
        return faults;
    }

    private void run(Runnable call) {
        try {
            call.run();
        } catch (JdException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            thrown.append(trace).append(e.code()).append(e.en()).append(e.zh()).append(e.requestId());
            written.append(e.summary()).append('\n');
        }
    }

    @Test
    void neitherASecretNorAPersonalValue() throws Exception {
        var faults = faults();
        try (var gateway = EmbeddedGateway.builder()
                        .methods(MethodSource.resources(getClass().getClassLoader(), "jd-gateway"))
                        .app("the-key", APP_SECRET)
                        .accessToken(TOKEN)
                        .start();
                var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                        .app("the-key", APP_SECRET)
                        .accessToken(AccessTokens.fixed(TOKEN))
                        .retries(new RetryPolicy(2, Duration.ZERO, Duration.ZERO))
                        .deadline(Duration.ofMillis(200))
                        .listener(JdCallListener.logging())
                        .build()) {
            for (var planted : faults) {
                gateway.inject(FaultScript.empty()
                        .always(EmbeddedGateway.REFRESH, planted.fault())
                        .always(EmbeddedGateway.TOKEN, planted.fault())
                        .always(planted.fault()));
                if (planted.repeats(APP_SECRET, TOKEN)) {
                    calls(client);
                }
                authorisations(gateway, planted);
                written.append(gateway).append(client).append('\n');
            }
            gateway.inject(FaultScript.empty());
            for (var secret : List.of(APP_SECRET, TOKEN)) {
                for (var spelling : spellings(secret)) {
                    gateway.answer(
                            METHOD, call -> GatewayAnswer.failure("10400001", NAME + spelling, PHONE + spelling));
                    calls(client);
                }
            }
        }
        var everything = printed.toString(StandardCharsets.UTF_8) + written;
        var secrets = new SecretMasker(APP_SECRET, TOKEN, REFRESH, CODE);
        assertThat(faults).hasSizeGreaterThan(140);
        assertThat(written.toString().lines().count()).isGreaterThan(1_000);
        assertThat(linesWithSecrets(secrets, everything + thrown)).isEmpty();
        assertThat(new SecretMasker(NAME, PHONE).isIn(everything)).isFalse();
        assertThat(everything).doesNotContain(NAME, PHONE);
        assertThat(thrown.toString()).as("the texts came").contains(NAME, PHONE, "***");
    }

    private static Stream<String> linesWithSecrets(SecretMasker secrets, String text) {
        return text.lines().filter(secrets::isIn).limit(3);
    }

    private void calls(JdClient client) {
        var json = "{\"order_id\":1,\"note\":\"" + NAME + PHONE + "\"}";
        run(() -> written.append(client.exchange(RawRequest.of(METHOD, json))).append('\n'));
    }

    private void authorisations(EmbeddedGateway gateway, Planted planted) {
        for (var endpoints : List.of(OAuthEndpoints.current(), OAuthEndpoints.legacy())) {
            var oauth = JdOAuth.builder("the-key", APP_SECRET)
                    .form(endpoints)
                    .at(gateway.oauthUrl())
                    .timeout(Duration.ofMillis(200))
                    .build();
            var old = TokenSet.of(TOKEN, REFRESH, Instant.EPOCH, Instant.EPOCH);
            var tokens = RefreshingTokens.builder(oauth, TokenStore.memory(old)).build();
            if (planted.repeats(APP_SECRET, CODE)) {
                run(() -> oauth.exchange(CODE));
            }
            if (planted.repeats(APP_SECRET, TOKEN, REFRESH)) {
                run(() -> oauth.renew(old));
                run(() -> tokens.token(METHOD, Duration.ofSeconds(5)));
            }
            written.append(oauth)
                    .append(old)
                    .append(tokens)
                    .append(tokens.state())
                    .append('\n');
        }
    }
}
