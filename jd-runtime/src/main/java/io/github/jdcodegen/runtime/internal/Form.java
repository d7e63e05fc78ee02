package io.github.jdcodegen.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/** Parameters as a query or a form: UTF-8, percent-encoded. */
public final class Form {
    /** The content type of a form. */
    public static final String CONTENT_TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * For each octet its encoded bytes: the first in the lowest byte, and the number of bytes in the highest. All four are
     * written at once, and the next octet overwrites those that are too many. A branch for each kind of octet would take
     * twice as long, and the encoding is most of what a request costs beside its signature.
     */
    private static final int[] ENCODED = new int[256];

    static {
        var hex = "0123456789ABCDEF";
        for (int octet = 0; octet < ENCODED.length; octet++) {
            ENCODED[octet] = 3 << 24 | hex.charAt(octet & 0xF) << 16 | hex.charAt(octet >> 4) << 8 | '%';
        }
        "-._*0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(character -> ENCODED[character] = 1 << 24 | character);
        ENCODED[' '] = 1 << 24 | '+';
    }

    /** How many characters are written before there is a look at the room again, each in nine bytes at the most. */
    private static final int RUN = 64;

    /** For such a run, half a character more, what is written over, and the separators around a name. */
    private static final int ROOM = 9 * RUN + 16;

    private byte[] form = new byte[4096];
    private int length;

    private Form() {}

    /** Writes {@code name=value&name=value}; a {@code +} becomes {@code %2B} and a blank {@code +}. */
    public static String encode(Map<String, String> parameters) {
        return encode(parameters, name -> true);
    }

    /** Writes those parameters alone whose names are chosen. */
    public static String encode(Map<String, String> parameters, Predicate<String> chosen) {
        var form = new Form();
        parameters.forEach((name, value) -> {
            if (chosen.test(name)) {
                form.append(name, value);
            }
        });
        return new String(form.form, 0, form.length, StandardCharsets.ISO_8859_1);
    }

    private void append(String name, String value) {
        if (length > 0) {
            form[length++] = '&';
        }
        append(name);
        form[length++] = '=';
        append(value);
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); ) {
            if (form.length - length < ROOM) {
                form = Arrays.copyOf(form, 2 * form.length);
            }
            i = append(text, i, Math.min(i + RUN, text.length()));
        }
    }

    /** Returns where it ended: one further where the last character takes two places. */
    private int append(String text, int from, int to) {
        var form = this.form;
        int end = length;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                end = put(form, end, c);
            } else if (c < 0x800) {
                end = put(form, end, 0xC0 | c >> 6);
                end = put(form, end, 0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                end = put(form, end, 0xE0 | c >> 12);
                end = put(form, end, 0x80 | c >> 6 & 0x3F);
                end = put(form, end, 0x80 | c & 0x3F);
            } else {
                int codePoint = text.codePointAt(i);
                for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    end = put(form, end, octet & 0xFF);
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        length = end;
        return i;
    }

    private static int put(byte[] form, int end, int octet) {
        int encoded = ENCODED[octet];
        FOUR_BYTES.set(form, end, encoded);
        return end + (encoded >>> 24);
    }
}
