package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The three indexes that belong to one key. Immutable. */
final class Indexes {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SEARCH_KEY_BYTES = 32;
    /** Bytes of a character in the word index; those that its UTF-8 lacks come from the search key. */
    private static final int WORD_BYTES = 4;
    /** How long a character from U+0080 on is in the position index. */
    private static final int ESCAPE_LENGTH = 6;

    private final byte[] salt;
    private final byte[] searchKey;
    private final XSalsa20 cipher;
    private final byte[] firstBytes;

    Indexes(SecretKeySpec key) {
        salt = Aes.derive(key, new byte[Aes.BLOCK]);
        var counting = new byte[SEARCH_KEY_BYTES];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        searchKey = Aes.derive(key, counting);
        cipher = new XSalsa20(searchKey, Arrays.copyOf(searchKey, 24));
        firstBytes = cipher.stream(256);
    }

    String equality(String text) {
        return Base64.getEncoder().encodeToString(Hashes.of("SHA-256", text.getBytes(UTF_8), salt));
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
        int unknown = (int) whole.chars().filter(letter -> letter == '*').count();
        var bytes = masked(whole);
        return unknown == bytes.length ? null : HEX.formatHex(bytes, unknown, bytes.length);
    }

    String word(String text) {
        var index = new StringBuilder(text.length() * 6);
        var encoder = Base64.getEncoder().withoutPadding();
        for (int i = 0; i < text.length(); i++) {
            // One UTF-16 unit at a time, as JD's Java does: half of a surrogate pair becomes a question mark.
            var known = String.valueOf(text.charAt(i)).getBytes(UTF_8);
            var bytes = Arrays.copyOf(known, WORD_BYTES);
            int filler = WORD_BYTES + Math.abs(known[0]) % 24;
            System.arraycopy(searchKey, filler, bytes, known.length, WORD_BYTES - known.length);
            for (int j = 0; j < WORD_BYTES; j++) {
                bytes[j] ^= firstBytes[j];
            }
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
        var stream = bytes.length <= firstBytes.length ? firstBytes : cipher.stream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= stream[i];
        }
        return bytes;
    }
}
