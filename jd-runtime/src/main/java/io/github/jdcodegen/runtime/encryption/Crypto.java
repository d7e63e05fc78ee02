package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The primitives that JD uses: AES-128 in CBC mode, digests, and Base64 in one spelling. Every Java has them. */
final class Crypto {
    static final int BLOCK = 16;
    private static final String PADDED = "AES/CBC/PKCS5Padding";
    private static final String WHOLE_BLOCKS = "AES/CBC/NoPadding";

    private Crypto() {}

    /** The bytes of a text in the standard alphabet, padded, unbroken and canonical; {@code null} for any other. */
    static byte @Nullable [] base64(@Nullable String text) {
        if (text == null || text.length() % 4 != 0) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(text);
            // The decoder lets pass that the unused bits of the last letter are set.
            var last = Arrays.copyOfRange(bytes, bytes.length - bytes.length % 3, bytes.length);
            return text.endsWith(base64(last)) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JD takes the first 16 bytes of whatever it calls a key. */
    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, 0, BLOCK, "AES");
    }

    static byte[] encrypt(SecretKeySpec key, byte[] iv, byte[] plain) {
        return aes(Cipher.ENCRYPT_MODE, PADDED, key, iv, plain, 0);
    }

    /** Encrypts whole blocks with a vector of zeros: how JD derives values from a key. */
    static byte[] derive(SecretKeySpec key, byte[] blocks) {
        return aes(Cipher.ENCRYPT_MODE, WHOLE_BLOCKS, key, new byte[BLOCK], blocks, 0);
    }

    /** Undoes {@link #derive}: how JD unwraps the key of an envelope. */
    static byte[] unwrap(SecretKeySpec key, byte[] block) {
        return aes(Cipher.DECRYPT_MODE, WHOLE_BLOCKS, key, new byte[BLOCK], block, 0);
    }

    /**
     * Decrypts the bytes from that offset on.
     *
     * @return the text; {@code null} if the padding is wrong or the bytes are no UTF-8
     */
    static @Nullable String decrypt(SecretKeySpec key, byte[] iv, byte[] bytes, int offset) {
        try {
            var plain = aes(Cipher.DECRYPT_MODE, PADDED, key, iv, bytes, offset);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
        } catch (IllegalStateException | CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] aes(int mode, String transformation, SecretKeySpec key, byte[] iv, byte[] bytes, int offset) {
        try {
            var cipher = Cipher.getInstance(transformation);
            cipher.init(mode, key, new IvParameterSpec(iv));
            return cipher.doFinal(bytes, offset, bytes.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
