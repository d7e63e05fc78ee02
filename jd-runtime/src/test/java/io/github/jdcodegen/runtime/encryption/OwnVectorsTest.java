package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program of its own computed from the rules. */
class OwnVectorsTest {
    private final JsonNode vectors = Vectors.own();
    private final KeySet keys = Vectors.ownKeys();

    @Test
    void cipherTextsAreDecrypted() {
        assertThat(vectors.get("ciphers")).hasSizeGreaterThan(10);
        for (var vector : vectors.get("ciphers")) {
            var cipher = vector.get("cipher").asString();
            var decryption = Vectors.decrypt(keys, cipher);
            assertThat(decryption.status()).isEqualTo(Status.DECRYPTED);
            assertThat(decryption.orThrow()).isEqualTo(vector.get("plain").asString());
        }
        var envelope = vectors.get("envelope");
        assertThat(Vectors.decrypt(keys, envelope.get("cipher").asString()).orThrow())
                .isEqualTo(envelope.get("plain").asString());
    }

    @Test
    void cipherTextsAreWrittenByteForByte() {
        for (var vector : vectors.get("ciphers")) {
            var bytes = Vectors.bytes(vector.get("cipher"));
            var iv = Arrays.copyOfRange(bytes, 18, 34);
            var key = vectors.get("keys").get(vector.get("version").asInt());
            var encrypted = CipherText.encrypt(
                    CipherText.key(Vectors.bytes(key.get("key"))),
                    iv,
                    vector.get("plain").asString().getBytes(UTF_8));
            assertThat(CipherText.of(Arrays.copyOfRange(bytes, 2, 18), iv, encrypted))
                    .isEqualTo(vector.get("cipher").asString());
        }
    }

    @Test
    void indexesAreTheSame() {
        for (var vector : vectors.get("indexes")) {
            var plain = vector.get("plain").asString();
            assertThat(keys.indexes().equality(plain))
                    .isEqualTo(vector.get("equality").asString());
            assertThat(keys.indexes().position(plain))
                    .isEqualTo(vector.get("position").asString());
            assertThat(keys.indexes().word(plain)).isEqualTo(vector.get("word").asString());
        }
        for (var vector : vectors.get("queries")) {
            assertThat(keys.indexes().positionQuery(vector.get("pattern").asString()))
                    .as(vector.get("pattern").asString())
                    .isEqualTo(Vectors.text(vector.get("result")));
        }
    }

    @Test
    void aQueryFindsWhatStandsInAnIndex() {
        var index = keys.indexes().position("13800001234");
        assertThat(index).endsWith(keys.indexes().positionQuery("*******1234"));
        assertThat(keys.indexes().word("广州市天河区")).contains(keys.indexes().word("天河"));
    }

    @Test
    void requestsForKeysAreSigned() {
        var request = vectors.get("request");
        var voucher = Vectors.voucher("s", request.get("tid").asString(), Vectors.bytes(request.get("voucherKey")));
        assertThat(voucher.sign("2", request.get("time").asString()))
                .isEqualTo(request.get("sig").asString());
    }

    @Test
    void callsThatJdMakesHaveAnotherCipher() {
        for (var vector : vectors.get("spi")) {
            var cipher = SpiCipher.of(vector.get("password").asString());
            var plain = vector.get("plain").asString();
            assertThat(cipher.encrypt(plain)).isEqualTo(vector.get("cipher").asString());
            assertThat(cipher.decrypt(vector.get("cipher").asString()).orThrow())
                    .isEqualTo(plain);
            assertThat(SpiCipher.of("another")
                            .decrypt(vector.get("cipher").asString())
                            .status())
                    .isEqualTo(Status.DAMAGED);
            assertThat(cipher.decrypt("no cipher").status()).isEqualTo(Status.DAMAGED);
        }
    }

    @Test
    void eachCipherTextHasARandomVector() {
        var one = keys.encrypt("李四", Vectors.NOW);
        var other = keys.encrypt("李四", Vectors.NOW);
        assertThat(one.substring(24, 44)).isNotEqualTo(other.substring(24, 44));
        assertThat(Vectors.decrypt(keys, one).orThrow()).isEqualTo("李四");
    }
}
