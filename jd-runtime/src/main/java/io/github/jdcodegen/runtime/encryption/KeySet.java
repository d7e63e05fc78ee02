package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one user, with the voucher that they were fetched with. Immutable; shows no key. */
final class KeySet {
    /** How many versions after the current one are foreseen. */
    private static final int FORESEEN = 3;

    private static final Set<String> USAGES = Set.of("E", "D", "ED", "N");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Voucher voucher;
    private final Instant loadedAt;
    private final Map<KeyId, DataKey> keys = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Set<KeyId> foreseen = Set.of();
    private @Nullable DataKey current;
    private @Nullable DataKey zero;
    private @Nullable Indexes indexes;

    /** Takes over every key that is whole; of the others it says what is wrong. */
    KeySet(Voucher voucher, List<KeyAnswer.Service> services, Instant now) {
        this.voucher = voucher;
        this.loadedAt = now;
        for (var service : services) {
            add(service);
        }
        if (zero != null && !zero.revoked()) {
            indexes = new Indexes(zero.secret());
        }
        if (voucher.isOld(now)) {
            problems.add("the voucher has expired; it serves for 30 days after its end");
        }
    }

    private void add(KeyAnswer.Service service) {
        var name = service.name();
        var usage = service.usage();
        if (name == null || usage == null || !USAGES.contains(usage)) {
            problems.add("the keys of a service are left out: its name is missing, or its usage is not E, D, ED or N");
            return;
        }
        boolean own = name.equals(voucher.service());
        for (var key : service.keys()) {
            var read = read(key, usage, own);
            if (read != null && keys.putIfAbsent(read.id(), read) == null && own) {
                note(read, service.version());
            }
        }
        if (own && service.version() != null) {
            long version = service.version();
            foreseen = Set.of(
                    KeyId.foreseen(name, version + 1),
                    KeyId.foreseen(name, version + 2),
                    KeyId.foreseen(name, version + FORESEEN));
        }
    }

    private void note(DataKey key, @Nullable Long currentVersion) {
        if (currentVersion != null && key.version() == currentVersion) {
            current = key;
        }
        if (key.version() == 0) {
            zero = key;
        }
    }

    private @Nullable DataKey read(KeyAnswer.Key key, String usage, boolean own) {
        var id = KeyId.of(key.id());
        if (id == null) {
            problems.add("a key is left out: its identifier is not Base64 of 16 bytes");
            return null;
        }
        var secret = Base64s.strict(key.secret());
        var digest = Base64s.strict(key.digest());
        var version = key.version();
        var status = key.status();
        String reason = null;
        if (!"AES".equals(key.type())) {
            reason = "its type is not AES";
        } else if (secret == null || secret.length < Aes.BLOCK) {
            reason = "it is not Base64 of 16 bytes or more";
        } else if (digest == null || !MessageDigest.isEqual(digest, Hashes.of("SHA-256", secret))) {
            reason = "its digest is wrong";
        } else if (version == null || version < 0) {
            reason = "it has no version";
        } else if (status == null || status < 0 || status > 2) {
            reason = "its status is not 0, 1 or 2";
        } else {
            return DataKey.of(id, version, secret, status, usage, own);
        }
        problems.add("the key " + id + " is left out: " + reason);
        return null;
    }

    /** What is wrong with the keys, a sentence each; for people. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    Instant loadedAt() {
        return loadedAt;
    }

    int size() {
        return keys.size();
    }

    boolean has(KeyId id) {
        return keys.containsKey(id);
    }

    /** Whether JD is expected to name one of its next keys so. */
    boolean foresees(KeyId id) {
        return foreseen.contains(id);
    }

    Decryption decrypt(@Nullable String text, CipherText cipher, Instant now) {
        var key = keys.get(cipher.key());
        if (!cipher.isWhole()) {
            return key == null ? Decryption.notEncrypted(text) : Decryption.failed(text, Status.DAMAGED);
        }
        if (key == null) {
            return Decryption.failed(text, Status.KEY_UNKNOWN);
        }
        if (!key.decrypts() || !voucher.serves(now)) {
            return Decryption.failed(text, Status.KEY_NOT_ALLOWED);
        }
        var plain = cipher.decrypt(key.secret());
        return plain == null ? Decryption.failed(text, Status.DAMAGED) : Decryption.decrypted(text, plain);
    }

    /**
     * Encrypts with the current key of the user's own service.
     *
     * @throws FieldEncryptionException if there is none, or it may not encrypt
     */
    String encrypt(String plain, Instant now) {
        if (current == null) {
            throw new FieldEncryptionException(Status.KEY_UNKNOWN, null);
        }
        if (!current.encrypts() || !voucher.serves(now)) {
            throw new FieldEncryptionException(Status.KEY_NOT_ALLOWED, null);
        }
        var iv = new byte[Aes.BLOCK];
        RANDOM.nextBytes(iv);
        return CipherText.of(current.id(), iv, Aes.encrypt(current.secret(), iv, plain.getBytes(UTF_8)));
    }

    /**
     * The indexes, which belong to version 0 of the user's own keys, whatever the current one is.
     *
     * @throws FieldEncryptionException if there is none, or it was revoked
     */
    Indexes indexes() {
        if (indexes == null) {
            throw new FieldEncryptionException(zero == null ? Status.KEY_UNKNOWN : Status.KEY_NOT_ALLOWED, null);
        }
        return indexes;
    }

    @Override
    public String toString() {
        return keys.size() + " keys of " + voucher;
    }
}
