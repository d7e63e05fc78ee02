package io.github.jdcodegen.runtime.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Made-up keys, and what is known to come out with them: vectors of this project, and of JD's own classes. */
final class Vectors {
    /** Vectors that are not part of the project; tests that use them are skipped where they are missing. */
    static final Path SHARED =
            Path.of(System.getProperty("jd.shared.facts", "../../shared/facts"), "field-encryption-vectors.json");

    static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");

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

    static Voucher voucher(String service) {
        return new Voucher(
                "made-up-1",
                service,
                NOW.minusSeconds(1_000),
                NOW.plusSeconds(1_000),
                new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
    }

    static KeySet ownKeys() {
        var vectors = own();
        var service = vectors.get("service").asString();
        return keys(service, vectors.get("currentVersion").asLong(), vectors.get("keys"), "key", "digest");
    }

    static KeySet keys(String service, long current, JsonNode keys, String key, String digest) {
        var services = new ArrayList<KeyAnswer.Service>();
        for (var node : keys) {
            var owner = node.has("service") ? node.get("service").asString() : service;
            services.add(new KeyAnswer.Service(
                    owner,
                    owner.equals(service) ? current : null,
                    node.has("grant_usage") ? node.get("grant_usage").asString() : "ED",
                    List.of(new KeyAnswer.Key(
                            node.get("id").asString(),
                            node.get(key).asString(),
                            "AES",
                            node.get("version").asLong(),
                            0,
                            node.get(digest).asString()))));
        }
        return new KeySet(voucher(service), services, NOW);
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    static Decryption decrypt(KeySet keys, String text) {
        var cipher = CipherText.of(text);
        return cipher == null ? Decryption.notEncrypted(text) : keys.decrypt(text, cipher, NOW);
    }
}
