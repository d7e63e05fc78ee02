package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.wire.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Made-up keys, and what is known to come out with them: vectors of this project, and of JD's own classes. */
final class Vectors {
    /** Vectors that are not part of the project; tests that use them are skipped where they are missing. */
    static final Path SHARED =
            Path.of(System.getProperty("jd.shared.facts", "../../shared/facts"), "field-encryption-vectors.json");

    static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");

    private static final KeyPair SIGNER = signer();

    private Vectors() {}

    static JsonNode own() {
        try (var in = Vectors.class.getResourceAsStream("vectors.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode shared() {
        return JsonMapper.shared().readTree(SHARED);
    }

    static boolean haveShared() {
        return Files.exists(SHARED);
    }

    /** A voucher of that service whose signature is right, and the key that it is verified with. */
    static Voucher voucher(String service, String id, byte[] key) {
        var data = "{\"id\":\"" + id + "\",\"service\":\"" + service + "\",\"key\":\""
                + Base64.getEncoder().encodeToString(key) + "\",\"effective\":"
                + NOW.minusSeconds(1_000).toEpochMilli() + ",\"expired\":"
                + NOW.plusSeconds(1_000).toEpochMilli() + "}";
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(SIGNER.getPrivate());
            signature.update(data.getBytes(UTF_8));
            var voucher =
                    "{\"data\":" + data + ",\"sig\":\"" + Base64.getEncoder().encodeToString(signature.sign()) + "\"}";
            return new Voucher(Base64.getEncoder().encodeToString(voucher.getBytes(UTF_8)), SIGNER.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair signer() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeySet ownKeys() {
        var vectors = own();
        var service = vectors.get("service").asString();
        return keys(service, vectors.get("currentVersion").asLong(), vectors.get("keys"), "key", "digest");
    }

    static KeySet keys(String service, long current, JsonNode keys, String key, String digest) {
        var services = JsonNodeFactory.instance.arrayNode();
        for (var node : keys) {
            var owner = node.has("service") ? node.get("service").asString() : service;
            var one = services.addObject()
                    .put("service", owner)
                    .put("current_key_version", current)
                    .put(
                            "grant_usage",
                            node.has("grant_usage") ? node.get("grant_usage").asString() : "ED");
            one.putArray("keys")
                    .addObject()
                    .put("id", node.get("id").asString())
                    .put("key_string", node.get(key).asString())
                    .put("key_type", "AES")
                    .put("version", node.get("version").asLong())
                    .put("key_status", 0)
                    .put("key_digest", node.get(digest).asString());
        }
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("tid", "made-up-1")
                .put("enc_service", service)
                .set("service_key_list", services);
        return new KeySet(voucher(service, "made-up-1", new byte[] {1}), new RawJson(answer.toString()).members(), NOW);
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    static Decryption decrypt(KeySet keys, String text) {
        var cipher = CipherText.of(text);
        return cipher == null
                ? new Decryption(Decryption.Status.NOT_ENCRYPTED, text, text, null)
                : keys.decrypt(text, cipher, NOW);
    }
}
