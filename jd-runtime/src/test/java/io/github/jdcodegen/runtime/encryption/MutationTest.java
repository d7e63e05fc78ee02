package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.RetryPolicy;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.FieldKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Broken cipher texts, vouchers and key answers end in the documented ways. {@code -Djd.mutations=100000} tries more of
 * them, {@code -Djd.seed} the same again.
 */
@Timeout(600)
class MutationTest {
    private static final int ROUNDS = Integer.getInteger("jd.mutations", 4_000);
    private static final long SEED = Long.getLong("jd.seed", System.nanoTime());
    private static final String PLAIN = "林小满 云海省星河市";

    private final Random random = new Random(SEED);

    @Test
    void cipherTexts() {
        System.out.println("cipher texts: seed " + SEED);
        var keys = Vectors.ownKeys();
        var cipher = keys.encrypt(PLAIN, Vectors.NOW);
        var envelope = Vectors.own().get("envelope").get("cipher").asString();
        var ends = new EnumMap<Status, Integer>(Status.class);
        for (int i = 0; i < ROUNDS; i++) {
            var text = mutate(i % 5 == 0 ? envelope : cipher);
            FieldEncryption.isEncryptedLeniently(text);
            var decryption = Vectors.decrypt(keys, text);
            ends.merge(decryption.status(), 1, Integer::sum);
            assertThat(decryption.orGiven()).isNotNull();
            assertThat(decryption.isReadable())
                    .isEqualTo(decryption.status() == Status.DECRYPTED || decryption.status() == Status.NOT_ENCRYPTED);
        }
        System.out.println("cipher texts: " + ends);
        assertThat(ends).containsKeys(Status.DAMAGED, Status.KEY_UNKNOWN, Status.NOT_ENCRYPTED);
    }

    /** Answers as a gateway gave them, changed on their way. */
    private final class Mutating implements HttpTransport {
        private final Map<String, String> answers = new HashMap<>();
        private String victim = "";

        @Override
        public HttpAnswer send(HttpCall call, Deadline deadline) {
            var method = call.uri().getQuery().contains(FieldKeys.VOUCHER_METHOD)
                    ? FieldKeys.VOUCHER_METHOD
                    : FieldKeys.KEY_METHOD;
            var answer = answers.get(method);
            return new HttpAnswer(200, Map.of(), method.equals(victim) ? mutateAnswer(answer) : answer);
        }

        @Override
        public void close() {}
    }

    /** Where the answer has Base64 with JSON in it, that is changed now and then in place of the whole. */
    private String mutateAnswer(String answer) {
        int from = answer.indexOf("\"voucher\":\"") + 11;
        if (from < 11 || random.nextBoolean()) {
            return mutate(answer);
        }
        int to = answer.indexOf('"', from);
        var voucher = new String(Base64.getDecoder().decode(answer.substring(from, to)), UTF_8);
        return answer.substring(0, from)
                + Base64.getEncoder().encodeToString(mutate(voucher).getBytes(UTF_8))
                + answer.substring(to);
    }

    @Test
    void vouchersAndKeyAnswers() {
        System.out.println("vouchers and key answers: seed " + SEED);
        var clock = new MovingClock();
        var ends = new TreeMap<String, Integer>();
        var transport = new Mutating();
        try (var gateway =
                EmbeddedGateway.builder().clock(clock).accessToken("token-1").start()) {
            record(gateway, transport, clock);
            var cipher = gateway.fieldKeys().encrypt(PLAIN);
            var certificate = gateway.fieldKeys().certificate();
            var secret = transport
                    .answers
                    .get(FieldKeys.KEY_METHOD)
                    .replaceAll("(?s).*?\"key_string\":\"([^\"]*)\".*", "$1");
            assertThat(secret).hasSize(44);
            for (int i = 0; i < ROUNDS; i++) {
                transport.victim = i % 2 == 0 ? FieldKeys.VOUCHER_METHOD : FieldKeys.KEY_METHOD;
                try (var client = builder(gateway, clock).transport(transport).build()) {
                    ends.merge(end(FieldEncryption.of(client, certificate), cipher, secret), 1, Integer::sum);
                }
            }
        }
        System.out.println("vouchers and key answers: " + ends);
        assertThat(ends).containsKeys("DECRYPTED", "JdDecodeException");
    }

    private static String end(FieldEncryption fields, String cipher, String secret) {
        try {
            var decryption = fields.decrypt(cipher);
            if (decryption.status() == Status.DECRYPTED) {
                assertThat(decryption.orThrow()).isEqualTo(PLAIN);
            }
            assertThat(fields.problems().toString()).doesNotContain(secret);
            return decryption.status().toString();
        } catch (JdException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(secret.substring(0, 20), secret.substring(22, 42));
            return e.getClass().getSimpleName();
        }
    }

    private static JdClient.Builder builder(EmbeddedGateway gateway, MovingClock clock) {
        return JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .clock(clock)
                .retries(RetryPolicy.none())
                .accessToken(AccessTokens.fixed("token-1"));
    }

    /** Fetches once through the transport of the JDK, and keeps the answers. */
    private static void record(EmbeddedGateway gateway, Mutating transport, MovingClock clock) {
        try (var real = SocketTransport.of(Duration.ofSeconds(5), 1 << 20);
                var client = builder(gateway, clock)
                        .transport(new HttpTransport() {
                            @Override
                            public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
                                var answer = real.send(call, deadline);
                                var voucher = call.uri().getQuery().contains(FieldKeys.VOUCHER_METHOD);
                                transport.answers.put(
                                        voucher ? FieldKeys.VOUCHER_METHOD : FieldKeys.KEY_METHOD, answer.body());
                                return answer;
                            }

                            @Override
                            public void close() {}
                        })
                        .build()) {
            FieldEncryption.of(client, gateway.fieldKeys().certificate()).encrypt("x");
        }
        assertThat(transport.answers).hasSize(2);
    }

    /** One to three changes: a letter, a cut, a repetition, an insertion, a swap of two pieces. */
    private String mutate(String text) {
        var changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && changed.length() > 0; i--) {
            int at = random.nextInt(changed.length());
            int to = Math.min(changed.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> changed.setCharAt(at, letter());
                case 1 -> changed.setLength(at);
                case 2 -> changed.delete(at, to);
                case 3 -> changed.insert(at, changed.substring(at, to));
                case 4 -> changed.insert(at, letter());
                default ->
                    changed.replace(
                            at,
                            to,
                            List.of("null", "\"\"", "{}", "[]", "-1", "1e99", "true")
                                    .get(random.nextInt(7)));
            }
        }
        return changed.toString();
    }

    private char letter() {
        var letters = "ABCDwxyz0189+/=*\"\\{}[]:,\u0000\u00e9\u6797\ud83d";
        return letters.charAt(random.nextInt(letters.length()));
    }
}
