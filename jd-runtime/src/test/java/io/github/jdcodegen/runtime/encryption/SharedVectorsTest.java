package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What JD's own classes made of made-up keys. */
class SharedVectorsTest {
    private JsonNode vectors;
    private KeySet keys;

    @BeforeEach
    void read() {
        assumeTrue(Vectors.haveShared(), () -> "there is no " + Vectors.SHARED);
        vectors = Vectors.shared();
        keys = Vectors.keys(
                vectors.get("service").asString(),
                vectors.get("current_key_version").asLong(),
                vectors.get("keys"),
                "key_string",
                "key_digest");
        assertThat(keys.problems).isEmpty();
    }

    @Test
    void cipherTexts() {
        for (var vector : vectors.get("cipher")) {
            var plain =
                    vector.get("plain").asString().repeat(vector.path("repeat").asInt(1));
            assertThat(Vectors.decrypt(keys, vector.get("cipher").asString()).orThrow())
                    .isEqualTo(plain);
        }
        var envelope = vectors.get("envelope_cipher").get(0);
        assertThat(Vectors.decrypt(keys, envelope.get("cipher").asString()).orThrow())
                .isEqualTo(envelope.get("plain").asString());
        for (var vector : vectors.get("not_decryptable")) {
            var why = vector.get("why").asString();
            assertThat(Vectors.decrypt(keys, vector.get("cipher").asString()).status())
                    .as(why)
                    .isEqualTo(why.startsWith("unknown key") ? Status.KEY_UNKNOWN : Status.DAMAGED);
        }
    }

    @Test
    void whatIsEncrypted() {
        for (var vector : vectors.get("is_encrypted")) {
            var text = vector.get("value").asString();
            var why = vector.get("why").asString();
            assertThat(FieldEncryption.isEncryptedLeniently(text))
                    .as(why)
                    .isEqualTo(vector.get("official").asBoolean());
            var cipher = CipherText.of(text);
            assertThat(cipher != null && cipher.isWhole() && keys.has(cipher.key))
                    .as(why)
                    .isEqualTo(vector.get("strict").asBoolean());
        }
        for (var vector : vectors.get("is_encrypted_bytes")) {
            assertThat(CipherText.passesLeniently(Vectors.bytes(vector.get("value"))))
                    .as(vector.toString())
                    .isEqualTo(vector.get("official").asBoolean());
        }
    }

    @Test
    void indexes() {
        for (var vector : vectors.get("index")) {
            var plain =
                    vector.get("plain").asString().repeat(vector.path("repeat").asInt(1));
            assertThat(keys.indexes().equality(plain))
                    .isEqualTo(vector.get("index").asString());
            assertThat(keys.indexes().position(plain))
                    .isEqualTo(vector.get("position_index").asString());
            assertThat(keys.indexes().word(plain))
                    .isEqualTo(vector.get("word_index").asString());
        }
        for (var vector : vectors.get("position_query")) {
            assertThat(keys.indexes().positionQuery(vector.get("query").asString()))
                    .isEqualTo(Vectors.text(vector.get("result")));
        }
    }

    @Test
    void keyIdentifiersAndRequests() {
        int foreseen = 0;
        for (var vector : vectors.get("key_id")) {
            foreseen += keys.foresees(vector.get("id").asString()) ? 1 : 0;
        }
        // Of the versions 0 to 6, 3 to 5 come next.
        assertThat(foreseen).isEqualTo(2);
        for (var vector : vectors.get("key_request")) {
            var voucher = Vectors.voucher("s", vector.get("tid").asString(), Vectors.bytes(vector.get("voucher_key")));
            assertThat(voucher.sign(
                            vector.get("sdk_ver").asString(), vector.get("ts").asString()))
                    .isEqualTo(vector.get("sig").asString());
        }
    }

    @Test
    void vouchers() throws Exception {
        for (var vector : vectors.get("voucher")) {
            var signer = signer(vector.get("certificate").asString());
            var base64 = vector.get("voucher").asString();
            String id;
            try {
                id = new Voucher(base64, signer).id;
            } catch (IllegalArgumentException e) {
                id = null;
            }
            assertThat(id)
                    .as(vector.get("why").asString())
                    .isEqualTo(
                            vector.get("accepted").asBoolean()
                                    ? vector.get("id").asString()
                                    : null);
        }
    }

    @Test
    void callsOfJd() {
        for (var vector : vectors.get("spi")) {
            var cipher = SpiCipher.of(vector.get("password").asString());
            assertThat(cipher.encrypt(vector.get("plain").asString()))
                    .isEqualTo(vector.get("cipher").asString());
            assertThat(cipher.decrypt(vector.get("cipher").asString()).orThrow())
                    .isEqualTo(vector.get("plain").asString());
        }
    }

    private static PublicKey signer(String pem) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)))
                .getPublicKey();
    }
}
