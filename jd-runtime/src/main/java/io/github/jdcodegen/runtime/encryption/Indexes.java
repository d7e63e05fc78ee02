package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The three indexes that belong to one key. Immutable. */
final class Indexes {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** Bytes of a character in the word index; those that its UTF-8 lacks come from the search key. */
    private static final int WORD_BYTES = 4;
    /** How long a character from U+0080 on is in the position index. */
    private static final int ESCAPE_LENGTH = 6;

    private static final int STREAM_BLOCK = 64;

    private final byte[] salt;
    private final byte[] searchKey;
    /** The state from which the key stream is made. */
    private final int[] state;

    private final byte[] firstBytes;

    Indexes(SecretKeySpec key) {
        salt = CipherText.derive(key, new byte[CipherText.BLOCK]);
        var counting = new byte[2 * CipherText.BLOCK];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        searchKey = CipherText.derive(key, counting);
        var words = new int[8];
        ByteBuffer.wrap(searchKey).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        state = xsalsa20(words);
        firstBytes = stream(4 * STREAM_BLOCK);
    }

    String equality(String text) {
        var bytes = text.getBytes(UTF_8);
        var salted = Arrays.copyOf(bytes, bytes.length + salt.length);
        System.arraycopy(salt, 0, salted, bytes.length, salt.length);
        return CipherText.base64(CipherText.digest("SHA-256", salted));
    }

    String position(String text) {
        return HEX.formatHex(masked(escaped(text)));
    }

    @Nullable
    String positionQuery(String pattern) {
        int sharps = 0;
        while (sharps < pattern.length() && pattern.charAt(sharps) == '#') {
            sharps++;
        }
        var whole = "*".repeat(ESCAPE_LENGTH * sharps) + escaped(pattern.substring(sharps));
        int unknown = whole.replaceAll("[^*]", "").length();
        var bytes = masked(whole);
        return unknown == bytes.length ? null : HEX.formatHex(bytes, unknown, bytes.length);
    }

    String word(String text) {
        var index = new StringBuilder(text.length() * 6);
        var encoder = Base64.getEncoder().withoutPadding();
        for (int i = 0; i < text.length(); i++) {
            // One UTF-16 unit at a time, as JD's Java does: half of a surrogate pair becomes a question mark.
            var known = text.substring(i, i + 1).getBytes(UTF_8);
            var bytes = Arrays.copyOf(known, WORD_BYTES);
            int filler = WORD_BYTES + Math.abs(known[0]) % 24;
            System.arraycopy(searchKey, filler, bytes, known.length, WORD_BYTES - known.length);
            xor(bytes, firstBytes);
            index.append(encoder.encodeToString(bytes));
        }
        return index.toString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                escaped.append(letter);
            } else {
                // JD pads two digits to four, but leaves three as they are.
                escaped.append(letter < 0x100 ? "\\u00" : "\\u").append(Integer.toHexString(letter));
            }
        }
        return escaped.toString();
    }

    private byte[] masked(String ascii) {
        var bytes = ascii.getBytes(ISO_8859_1);
        xor(bytes, bytes.length <= firstBytes.length ? firstBytes : stream(bytes.length));
        return bytes;
    }

    private static void xor(byte[] bytes, byte[] stream) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= stream[i];
        }
    }

    // ---- XSalsa20 of D. J. Bernstein, as far as the search indexes need it: its key stream

    /** The state of the stream whose nonce is the beginning of its key, as JD wants it. */
    private static int[] xsalsa20(int[] key) {
        var mixed = rounds(state(key, key[0], key[1], key[2], key[3]));
        var subkey = new int[] {mixed[0], mixed[5], mixed[10], mixed[15], mixed[6], mixed[7], mixed[8], mixed[9]};
        return state(subkey, key[4], key[5], 0, 0);
    }

    /** The first so many bytes of the stream. */
    private byte[] stream(int length) {
        var stream = ByteBuffer.allocate(length + STREAM_BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        var block = state.clone();
        for (; stream.position() < length; block[8]++) {
            var mixed = rounds(block);
            for (int j = 0; j < block.length; j++) {
                stream.putInt(mixed[j] + block[j]);
            }
        }
        return Arrays.copyOf(stream.array(), length);
    }

    /** The constants are {@code expand 32-byte k}. */
    private static int[] state(int[] key, int a, int b, int c, int d) {
        return new int[] {
            0x61707865,
            key[0],
            key[1],
            key[2],
            key[3],
            0x3320646e,
            a,
            b,
            c,
            d,
            0x79622d32,
            key[4],
            key[5],
            key[6],
            key[7],
            0x6b206574
        };
    }

    private static int[] rounds(int[] state) {
        var x = state.clone();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 4; j++) {
                quarter(x, 5 * j, 4 + 5 * j, 8 + 5 * j, 12 + 5 * j);
            }
            for (int j = 0; j < 16; j += 4) {
                quarter(x, 5 * j / 4, j + (j / 4 + 1) % 4, j + (j / 4 + 2) % 4, j + (j / 4 + 3) % 4);
            }
        }
        return x;
    }

    private static void quarter(int[] x, int a, int first, int second, int third) {
        int b = first % 16;
        int c = second % 16;
        int d = third % 16;
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
