package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A text that is, or seems to be, one of JD's cipher texts; as far as that can be told without keys. */
final class CipherText {
    private static final int AES_CBC_128 = 4;
    /** Type, algorithm, key; then vector and data. */
    private static final int DIRECT = 18;
    /** Type, length, key, algorithm, length; then the wrapped key. */
    private static final int WRAPPED_KEY = 22;
    /** Wrapped key, algorithm, length; then vector and data. */
    private static final int ENVELOPE = WRAPPED_KEY + Crypto.BLOCK + 5;
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
        this.key = Crypto.base64(block(header, keyAt));
        this.certain = certain;
        int blocks = bytes == null ? 0 : bytes.length - start - Crypto.BLOCK;
        this.bytes = blocks > 0 && blocks % Crypto.BLOCK == 0 ? bytes : null;
        this.start = start;
    }

    /** What a text is; {@code null} if it is plain text for certain. */
    static @Nullable CipherText of(@Nullable String text) {
        if (text == null || text.length() < HEADER_LETTERS || text.charAt(0) != 'A') {
            return null;
        }
        var header = Crypto.base64(text.substring(0, HEADER_LETTERS));
        if (header == null || header.length < DIRECT) {
            return null;
        }
        if (header[0] == 0 && header[1] == AES_CBC_128) {
            return new CipherText(header, 2, true, Crypto.base64(text), DIRECT);
        }
        // The form of other languages' clients: encrypted with a key that comes with it, itself encrypted.
        var all = header[0] == 1 ? Crypto.base64(text) : null;
        if (all != null && all.length > ENVELOPE && number(all, 1) == 16) {
            return new CipherText(all, 3, false, isEnvelope(all) ? all : null, ENVELOPE);
        }
        return new CipherText(header, 2, false, null, 0);
    }

    /** Makes a cipher text of the usual form. */
    static String of(byte[] key, byte[] iv, byte[] encrypted) {
        return Crypto.base64(ByteBuffer.allocate(DIRECT + iv.length + encrypted.length)
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
        var dataKey = start == DIRECT ? secret : Crypto.key(Crypto.unwrap(secret, block(bytes, WRAPPED_KEY)));
        return Crypto.decrypt(dataKey, block(bytes, start), bytes, start + Crypto.BLOCK);
    }

    private static byte[] block(byte[] bytes, int offset) {
        return Arrays.copyOfRange(bytes, offset, offset + Crypto.BLOCK);
    }

    private static boolean isEnvelope(byte[] bytes) {
        int length = number(bytes, ENVELOPE - 4) << 16 | number(bytes, ENVELOPE - 2);
        return bytes[WRAPPED_KEY - 3] == AES_CBC_128
                && number(bytes, WRAPPED_KEY - 2) == Crypto.BLOCK
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
}
