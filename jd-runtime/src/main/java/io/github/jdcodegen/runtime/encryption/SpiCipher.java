package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The cipher of calls that JD makes to a shop's own service (SPI, 服务商接口), which has a password in place of keys: what
 * JD's SDK calls {@code SpiTdeClient}. It has nothing to do with the fields of JD's answers; those are read by
 * {@link FieldEncryption}.
 *
 * <p>It is weak, and ours only because JD's calls are so: the key comes from the password by two rounds of SHA-1, and the
 * initialisation vector never changes, so the same text gives the same cipher text. Use it for nothing else. Thread-safe.
 */
public final class SpiCipher {
    private static final byte[] IV = "0".repeat(Aes.BLOCK).getBytes(US_ASCII);

    private final SecretKeySpec key;

    private SpiCipher(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * The cipher of that password.
     *
     * @throws IllegalArgumentException if it has characters outside ASCII, which JD's cipher cannot tell apart
     */
    public static SpiCipher of(String password) {
        if (!US_ASCII.newEncoder().canEncode(password)) {
            throw new IllegalArgumentException("The password of JD's calls may have ASCII characters only");
        }
        return new SpiCipher(Aes.key(Hashes.of("SHA-1", Hashes.of("SHA-1", password.getBytes(US_ASCII)))));
    }

    /** Encrypts a text. */
    public String encrypt(String plain) {
        return Base64.getEncoder().encodeToString(Aes.encrypt(key, IV, plain.getBytes(UTF_8)));
    }

    /**
     * Decrypts a text.
     *
     * @return the plain text, or that the text is {@linkplain Decryption.Status#DAMAGED damaged}: no cipher text, or one
     *     of another password
     */
    public Decryption decrypt(@Nullable String text) {
        var bytes = Base64s.strict(text);
        if (bytes == null || bytes.length == 0 || bytes.length % Aes.BLOCK != 0) {
            return Decryption.failed(text, Decryption.Status.DAMAGED);
        }
        var whole = ByteBuffer.allocate(IV.length + bytes.length).put(IV).put(bytes).array();
        var plain = Aes.decrypt(key, whole, 0);
        Arrays.fill(whole, (byte) 0);
        return plain == null ? Decryption.failed(text, Decryption.Status.DAMAGED) : Decryption.decrypted(text, plain);
    }

    /** Shows neither password nor key. */
    @Override
    public String toString() {
        return "SpiCipher";
    }
}
