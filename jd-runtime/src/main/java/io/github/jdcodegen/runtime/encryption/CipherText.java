package io.github.jdcodegen.runtime.encryption;

import java.nio.ByteBuffer;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A text that is, or seems to be, one of JD's cipher texts; as far as that can be told without keys.
 *
 * @param form what it is
 * @param key the key that it names
 * @param bytes its bytes; empty unless it is whole
 */
record CipherText(Form form, KeyId key, byte[] bytes) {
    private static final byte[] NO_BYTES = {};
    private static final int ENVELOPE_TYPE = 1;
    private static final int AES_CBC_128 = 4;
    /** Type, algorithm, key. */
    private static final int HEADER = 2 + KeyId.BYTES;
    /** Type, length, key, algorithm, length. */
    private static final int WRAPPED_KEY = 1 + 2 + KeyId.BYTES + 1 + 2;
    /** Wrapped key, algorithm, length. */
    private static final int ENVELOPE_DATA = WRAPPED_KEY + Aes.BLOCK + 1 + 4;
    /** So many letters hold the header of the usual form, and the beginning of an envelope up to its key. */
    private static final int HEADER_LETTERS = 24;

    private static final int ENVELOPE_LETTERS = 28;

    /** What a text is. */
    enum Form {
        /** The usual form: encrypted with a key itself. */
        DIRECT,
        /** The form of other languages' clients: encrypted with a key that comes with it, wrapped. */
        ENVELOPE,
        /** It begins like a cipher text of the usual form, and is none. */
        BROKEN,
        /** If the key that it seems to name is a real one, it is a cipher text that is damaged; else it is plain text. */
        SUSPECT
    }

    /** What a text is; {@code null} if it is plain text for certain. */
    static @Nullable CipherText of(@Nullable String text) {
        if (text == null || text.length() < HEADER_LETTERS || text.charAt(0) != 'A') {
            return null;
        }
        var header = Base64s.strict(text.substring(0, HEADER_LETTERS));
        if (header == null || header.length < HEADER) {
            return null;
        }
        if (header[0] == 0 && header[1] == AES_CBC_128) {
            return direct(KeyId.at(header, 2), Base64s.strict(text));
        }
        var envelope = header[0] == 0 || number(header, 1, 2) != KeyId.BYTES ? null : envelope(text);
        return envelope == null ? new CipherText(Form.SUSPECT, KeyId.at(header, 2), NO_BYTES) : envelope;
    }

    private static CipherText direct(KeyId key, byte @Nullable [] bytes) {
        return bytes != null && areBlocks(bytes.length - HEADER - Aes.BLOCK)
                ? new CipherText(Form.DIRECT, key, bytes)
                : new CipherText(Form.BROKEN, key, NO_BYTES);
    }

    private static @Nullable CipherText envelope(String text) {
        var start = text.length() < ENVELOPE_LETTERS ? null : Base64s.strict(text.substring(0, ENVELOPE_LETTERS));
        if (start == null || start.length < 3 + KeyId.BYTES) {
            return null;
        }
        var key = KeyId.at(start, 3);
        var bytes = start[0] == ENVELOPE_TYPE ? Base64s.strict(text) : null;
        return bytes != null && isEnvelope(bytes)
                ? new CipherText(Form.ENVELOPE, key, bytes)
                : new CipherText(Form.SUSPECT, key, NO_BYTES);
    }

    /** Makes a cipher text of the usual form. */
    static String of(KeyId id, byte[] iv, byte[] encrypted) {
        var bytes = ByteBuffer.allocate(HEADER + iv.length + encrypted.length)
                .put((byte) 0)
                .put((byte) AES_CBC_128)
                .putLong(id.high())
                .putLong(id.low())
                .put(iv)
                .put(encrypted);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    boolean isWhole() {
        return form == Form.DIRECT || form == Form.ENVELOPE;
    }

    /** The plain text of one that is whole; {@code null} if it is damaged. */
    @Nullable
    String decrypt(SecretKeySpec secret) {
        if (form == Form.DIRECT) {
            return Aes.decrypt(secret, bytes, HEADER);
        }
        var dataKey = Aes.key(Aes.unwrap(secret, bytes, WRAPPED_KEY, Aes.BLOCK));
        return Aes.decrypt(dataKey, bytes, ENVELOPE_DATA);
    }

    private static boolean isEnvelope(byte[] bytes) {
        return bytes.length > ENVELOPE_DATA
                && bytes[WRAPPED_KEY - 3] == AES_CBC_128
                && number(bytes, WRAPPED_KEY - 2, 2) == Aes.BLOCK
                && bytes[WRAPPED_KEY + Aes.BLOCK] == AES_CBC_128
                && number(bytes, ENVELOPE_DATA - 4, 4) == bytes.length - ENVELOPE_DATA
                && areBlocks(bytes.length - ENVELOPE_DATA - Aes.BLOCK);
    }

    private static boolean areBlocks(int length) {
        return length > 0 && length % Aes.BLOCK == 0;
    }

    private static int number(byte[] bytes, int offset, int length) {
        int number = 0;
        for (int i = offset; i < offset + length; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    /** Tells the form alone. */
    @Override
    public String toString() {
        return form + " of key " + key;
    }
}
