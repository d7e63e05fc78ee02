package io.github.jdcodegen.runtime.encryption;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 in the one spelling that JD writes. */
final class Base64s {
    private Base64s() {}

    /** The bytes of a text in the standard alphabet, padded, unbroken and canonical; {@code null} for any other. */
    static byte @Nullable [] strict(@Nullable String text) {
        if (text == null || text.length() % 4 != 0) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(text);
            return isCanonical(text, bytes) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The decoder lets pass that the unused bits of the last letter are set. */
    private static boolean isCanonical(String text, byte[] bytes) {
        int rest = bytes.length % 3;
        if (rest == 0) {
            return true;
        }
        var last = new byte[rest];
        System.arraycopy(bytes, bytes.length - rest, last, 0, rest);
        return text.endsWith(Base64.getEncoder().encodeToString(last));
    }
}
