package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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
    private static final byte[] IV = "0".repeat(CipherText.BLOCK).getBytes(US_ASCII);

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
        var ascii = password.getBytes(US_ASCII);
        if (!password.equals(new String(ascii, US_ASCII))) {
            throw new IllegalArgumentException("The password must be ASCII");
        }
        return new SpiCipher(CipherText.key(CipherText.digest("SHA-1", CipherText.digest("SHA-1", ascii))));
    }

    /** Encrypts a text. */
    public String encrypt(String plain) {
        return CipherText.base64(CipherText.encrypt(key, IV, plain.getBytes(UTF_8)));
    }

    /**
     * Decrypts a text.
     *
     * @return the plain text, or that the text is {@linkplain Decryption.Status#DAMAGED damaged}: no cipher text, or one
     *     of another password
     */
    public Decryption decrypt(@Nullable String text) {
        var bytes = CipherText.base64(text);
        if (bytes == null || bytes.length == 0 || bytes.length % CipherText.BLOCK != 0) {
            return Decryption.of(text, null);
        }
        return Decryption.of(text, CipherText.decrypt(key, IV, bytes, 0));
    }
}
