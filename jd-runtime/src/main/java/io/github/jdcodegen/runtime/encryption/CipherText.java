package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

/**
 * A text that is, or seems to be, one of JD's cipher texts, as far as that can be told without keys; and what JD makes it
 * with: AES-128 in CBC mode, digests, and Base64 in one spelling. Every Java has them.
 */
final class CipherText {
    static final int BLOCK = 16;

    private static final String PADDED = "AES/CBC/PKCS5Padding";
    private static final String WHOLE_BLOCKS = "AES/CBC/NoPadding";

    private static final int AES_CBC_128 = 4;
    /** Type, algorithm, key; then vector and data. */
    private static final int DIRECT = 18;
    /** Type, length, key, algorithm, length; then the wrapped key. */
    private static final int WRAPPED_KEY = 22;
    /** Wrapped key, algorithm, length; then vector and data. */
    private static final int ENVELOPE = WRAPPED_KEY + BLOCK + 5;
    /** So many letters hold the header of the usual form. */
    private static final int HEADER_LETTERS = 24;

    /** The identifier of the key that it names: 16 bytes as Base64. */
    final String key;
    /** Whether it is a cipher text beyond doubt. If not, it is a damaged one if there is such a key, else plain text. */
    final boolean certain;
    /** Its bytes; {@code null} if it is not whole. */
    private final byte @Nullable [] bytes;
    /** Where in them the vector begins. */
    private final int start;

    private CipherText(byte[] header, int keyAt, boolean certain, byte @Nullable [] bytes, int start) {
        this.key = base64(block(header, keyAt));
        this.certain = certain;
        int blocks = bytes == null ? 0 : bytes.length - start - BLOCK;
        this.bytes = blocks > 0 && blocks % BLOCK == 0 ? bytes : null;
        this.start = start;
    }

    /** What a text is; {@code null} if it is plain text for certain. */
    static @Nullable CipherText of(@Nullable String text) {
        if (text == null || text.length() < HEADER_LETTERS || text.charAt(0) != 'A') {
            return null;
        }
        var header = base64(text.substring(0, HEADER_LETTERS));
        if (header == null || header.length < DIRECT) {
            return null;
        }
        if (header[0] == 0 && header[1] == AES_CBC_128) {
            return new CipherText(header, 2, true, base64(text), DIRECT);
        }
        // The form of other languages' clients: encrypted with a key that comes with it, itself encrypted.
        var all = header[0] == 1 ? base64(text) : null;
        if (all != null && all.length > ENVELOPE && number(all, 1) == 16) {
            return new CipherText(all, 3, false, isEnvelope(all) ? all : null, ENVELOPE);
        }
        return new CipherText(header, 2, false, null, 0);
    }

    /** Makes a cipher text of the usual form. */
    static String of(byte[] key, byte[] iv, byte[] encrypted) {
        return base64(ByteBuffer.allocate(DIRECT + iv.length + encrypted.length)
                .put(new byte[] {0, AES_CBC_128})
                .put(key)
                .put(iv)
                .put(encrypted)
                .array());
    }

    /** Whether version, algorithm and length are right. */
    boolean isWhole() {
        return bytes != null;
    }

    /** The plain text; {@code null} if it is damaged. */
    @Nullable
    String decrypt(SecretKeySpec secret) {
        if (bytes == null) {
            return null;
        }
        var dataKey = start == DIRECT ? secret : key(unwrap(secret, block(bytes, WRAPPED_KEY)));
        return decrypt(dataKey, block(bytes, start), bytes, start + BLOCK);
    }

    private static byte[] block(byte[] bytes, int offset) {
        return Arrays.copyOfRange(bytes, offset, offset + BLOCK);
    }

    private static boolean isEnvelope(byte[] bytes) {
        int length = number(bytes, ENVELOPE - 4) << 16 | number(bytes, ENVELOPE - 2);
        return bytes[WRAPPED_KEY - 3] == AES_CBC_128
                && number(bytes, WRAPPED_KEY - 2) == BLOCK
                && bytes[ENVELOPE - 5] == AES_CBC_128
                && length == bytes.length - ENVELOPE;
    }

    private static int number(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
    }

    /** The check of JD's own client, with all that it takes for a cipher text. */
    static boolean passesLeniently(String text) {
        var letters = text.getBytes(ISO_8859_1);
        try {
            // The MIME decoder steps over what is not in the alphabet, as JD's does.
            return letters.length % 4 == 0
                    && text.equals(new String(letters, ISO_8859_1))
                    && passesLeniently(Base64.getMimeDecoder().decode(letters));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean passesLeniently(byte[] bytes) {
        if (bytes.length < 3) {
            return false;
        }
        if (bytes[0] == 0) {
            return bytes.length >= DIRECT;
        }
        int length = (short) number(bytes, 1);
        return (bytes[0] == 1 || bytes[0] == 2) && length > 0 && length <= bytes.length - 3;
    }

    // ---- the primitives

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
