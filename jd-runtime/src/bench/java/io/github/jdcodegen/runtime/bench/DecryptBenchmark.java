package io.github.jdcodegen.runtime.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.Attempt;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.JdInterceptor;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Decrypting 10,000 fields, names and addresses in turns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecryptBenchmark {
    private static final int FIELDS = 10_000;
    private static final Pattern KEY = Pattern.compile("\"key_string\":\"([^\"]*)\"[^}]*\"version\":1,");

    private EmbeddedGateway gateway;
    private JdClient client;
    private FieldEncryption fields;
    private SecretKeySpec key;
    private final List<String> texts = new ArrayList<>();

    /** Fetches the keys, and takes the current one out of JD's answer for the plain cipher. */
    @Setup(Level.Trial)
    public void fetchKeys() throws GeneralSecurityException {
        gateway = EmbeddedGateway.builder().start();
        var answer = new AtomicReference<String>();
        client = JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(AccessTokens.fixed(gateway.accessToken()))
                .interceptor(new JdInterceptor() {
                    @Override
                    public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer came) {
                        answer.set(came.body());
                        return came;
                    }
                })
                .build();
        fields = FieldEncryption.of(client, gateway.fieldKeys().certificate());
        for (int i = 0; i < FIELDS; i++) {
            texts.add(gateway.fieldKeys().encrypt((i % 2 == 0 ? "林小满" : "云海省星河市示例区山茶路 8 号 2 单元 ") + i));
        }
        fields.decryptOrThrow(texts.get(0));
        var found = KEY.matcher(answer.get());
        if (!found.find()) {
            throw new IllegalStateException("the key is not in the answer");
        }
        key = new SecretKeySpec(Base64.getDecoder().decode(found.group(1)), 0, 16, "AES");
        if (!plainCipher().equals(fieldEncryption())) {
            throw new IllegalStateException("the two ways differ");
        }
    }

    @TearDown
    public void close() {
        client.close();
        gateway.close();
    }

    @Benchmark
    public List<String> fieldEncryption() {
        var plain = new ArrayList<String>(FIELDS);
        for (var decryption : fields.decryptAll(texts)) {
            plain.add(decryption.orThrow());
        }
        return plain;
    }

    /** The least that must be done: Base64, a cipher for each text, and the text's characters; nothing is checked. */
    @Benchmark
    public List<String> plainCipher() throws GeneralSecurityException {
        var plain = new ArrayList<String>(FIELDS);
        for (var text : texts) {
            var bytes = Base64.getDecoder().decode(text);
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes, 18, 16));
            plain.add(new String(cipher.doFinal(bytes, 34, bytes.length - 34), UTF_8));
        }
        return plain;
    }

    /** The equality index of as many texts beside a digest of each. */
    @Benchmark
    public List<String> equalityIndexes() {
        return fields.equalityIndexes(texts);
    }

    @Benchmark
    public List<String> plainDigests() throws GeneralSecurityException {
        var digests = new ArrayList<String>(FIELDS);
        for (var text : texts) {
            digests.add(Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
        }
        return digests;
    }
}
