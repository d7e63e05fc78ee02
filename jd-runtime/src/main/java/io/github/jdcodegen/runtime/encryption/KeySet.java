package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys of one user, with the voucher that they were fetched with. Not changed once it is made. */
final class KeySet {
    /** How many versions after the current one are foreseen. */
    private static final int FORESEEN = 3;

    private static final int REVOKED = 2;
    /** The length of an identifier: Base64 of 16 bytes. */
    private static final int ID_LETTERS = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Voucher voucher;
    /** When they were fetched, in milliseconds. */
    final long loadedAt;
    /** What is wrong with them, a sentence each; for people. */
    final List<String> problems = new ArrayList<>();
    /** All that are whole, by identifier; {@code null} for one that may not decrypt. */
    private final Map<String, @Nullable SecretKeySpec> decrypting = new HashMap<>();
    /** The version of the own key that encrypts; -1 if there is none. */
    private long currentVersion = -1;

    private @Nullable String current;
    private @Nullable SecretKeySpec encrypting;
    private boolean hasZero;
    private @Nullable Indexes indexes;

    /**
     * Takes over every key that is whole; of the others it says what is wrong.
     *
     * @param answer the members of JD's answer
     * @throws IllegalArgumentException if it is not as documented; the message may repeat a piece of it
     */
    KeySet(Voucher voucher, Map<String, RawJson> answer, Instant now) {
        this.voucher = voucher;
        this.loadedAt = now.toEpochMilli();
        if (!voucher.id.equals(text(answer, "tid")) || !voucher.service.equals(text(answer, "enc_service"))) {
            throw new IllegalArgumentException("voucher");
        }
        for (var service : elements(answer, "service_key_list")) {
            add(service.members());
        }
        if (voucher.isOld(now)) {
            problems.add("the voucher has expired; it serves for 30 days after its end");
        }
    }

    private void add(Map<String, RawJson> service) {
        var name = text(service, "service");
        boolean own = voucher.service.equals(name);
        var usage = String.valueOf(text(service, "grant_usage"));
        if (!usage.matches("E|D|ED|N")) {
            problems.add("the keys of a service are left out: their usage is not E, D, ED or N");
            return;
        }
        long version = number(service, "current_key_version");
        if (own) {
            currentVersion = version;
        }
        for (var key : elements(service, "keys")) {
            add(key.members(), usage, own);
        }
    }

    private void add(Map<String, RawJson> key, String usage, boolean own) {
        var id = String.valueOf(text(key, "id"));
        var bytes = CipherText.base64(text(key, "key_string"));
        long status = number(key, "key_status");
        long version = number(key, "version");
        if (bytes == null
                || bytes.length < CipherText.BLOCK
                || !"AES".equals(text(key, "key_type"))
                || version < 0
                || status < 0
                || status > REVOKED) {
            problems.add("a key is left out: it is no whole AES key");
            return;
        }
        if (id.length() != ID_LETTERS
                || CipherText.base64(id) == null
                || !CipherText.base64(CipherText.digest("SHA-256", bytes)).equals(text(key, "key_digest"))) {
            problems.add("a key is left out: its identifier or its digest is wrong");
            return;
        }
        var secret = CipherText.key(bytes);
        // A suspended key only decrypts.
        decrypting.put(id, status != REVOKED && usage.contains("D") ? secret : null);
        if (own && version == currentVersion) {
            current = id;
            encrypting = status == 0 && usage.contains("E") ? secret : null;
        }
        if (own && version == 0) {
            hasZero = true;
            indexes = status != REVOKED ? new Indexes(secret) : null;
        }
    }

    boolean has(String id) {
        return decrypting.containsKey(id);
    }

    /** Whether JD is expected to name one of its next keys so. */
    boolean foresees(String id) {
        for (int i = 1; currentVersion >= 0 && i <= FORESEEN; i++) {
            var name = voucher.service + ":" + (currentVersion + i);
            if (id.equals(CipherText.base64(CipherText.digest("MD5", name.getBytes(UTF_8))))) {
                return true;
            }
        }
        return false;
    }

    Decryption decrypt(String text, CipherText cipher, Instant now) {
        if (!cipher.isWhole()) {
            return cipher.certain || has(cipher.key)
                    ? new Decryption(Status.DAMAGED, text, null, null)
                    : new Decryption(Status.NOT_ENCRYPTED, text, text, null);
        }
        var key = decrypting.get(cipher.key);
        if (key == null || !voucher.serves(now)) {
            return new Decryption(has(cipher.key) ? Status.KEY_NOT_ALLOWED : Status.KEY_UNKNOWN, text, null, null);
        }
        return Decryption.of(text, cipher.decrypt(key));
    }

    /**
     * Encrypts with the current key of the user's own service.
     *
     * @throws FieldEncryptionException if there is none, or it may not encrypt
     */
    String encrypt(String plain, Instant now) {
        var id = CipherText.base64(current);
        if (id == null || encrypting == null || !voucher.serves(now)) {
            throw new FieldEncryptionException(id == null ? Status.KEY_UNKNOWN : Status.KEY_NOT_ALLOWED, null);
        }
        var iv = new byte[CipherText.BLOCK];
        RANDOM.nextBytes(iv);
        return CipherText.of(id, iv, CipherText.encrypt(encrypting, iv, plain.getBytes(UTF_8)));
    }

    /**
     * The indexes, which belong to version 0 of the user's own keys, whatever the current one is.
     *
     * @throws FieldEncryptionException if there is none, or it was revoked
     */
    Indexes indexes() {
        if (indexes == null) {
            throw new FieldEncryptionException(hasZero ? Status.KEY_NOT_ALLOWED : Status.KEY_UNKNOWN, null);
        }
        return indexes;
    }

    static @Nullable String text(Map<String, RawJson> members, String name) {
        var json = members.get(name);
        return json == null ? null : json.asText();
    }

    /** A number that is not negative; -1 for anything else. */
    private static long number(Map<String, RawJson> members, String name) {
        var text = String.valueOf(text(members, name));
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static List<RawJson> elements(Map<String, RawJson> members, String name) {
        var json = members.get(name);
        return json == null ? List.of() : json.elements();
    }
}
