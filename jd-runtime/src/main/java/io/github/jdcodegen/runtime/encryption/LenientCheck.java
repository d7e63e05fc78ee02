package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

/** The check of JD's own client, with all that it takes for a cipher text. */
final class LenientCheck {
    private static final int HEADER = 18;

    private LenientCheck() {}

    static boolean passes(String text) {
        if (text.isEmpty() || text.length() % 4 != 0 || text.chars().anyMatch(letter -> letter > 0xff)) {
            return false;
        }
        try {
            // The MIME decoder steps over what is not in the alphabet, as JD's does.
            return passes(Base64.getMimeDecoder().decode(text.getBytes(ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean passes(byte[] bytes) {
        if (bytes.length < 3) {
            return false;
        }
        if (bytes[0] == 0) {
            return bytes.length >= HEADER;
        }
        int length = (short) ((bytes[1] & 0xff) << 8 | bytes[2] & 0xff);
        return (bytes[0] == 1 || bytes[0] == 2) && length > 0 && bytes.length - 3 >= length;
    }
}
