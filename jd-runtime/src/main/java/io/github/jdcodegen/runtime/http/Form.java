package io.github.jdcodegen.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/** Parameters as a query or a form: UTF-8, percent-encoded. */
public final class Form {
    /** The content type of a form. */
    public static final String CONTENT_TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);
    private static final boolean[] UNRESERVED = new boolean[256];

    static {
        "-._*0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(character -> UNRESERVED[character] = true);
    }

    private byte[] form = new byte[1024];
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
            append((byte) '&');
        }
        append(name);
        append((byte) '=');
        append(value);
    }

    private void append(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        ensure(3 * octets.length);
        // Local, so that they stay in registers: this loop is most of what a request costs beside its signature.
        var to = form;
        int end = length;
        for (byte octet : octets) {
            if (UNRESERVED[octet & 0xFF]) {
                to[end++] = octet;
            } else if (octet == ' ') {
                to[end++] = '+';
            } else {
                to[end] = '%';
                to[end + 1] = HEX[octet >> 4 & 0xF];
                to[end + 2] = HEX[octet & 0xF];
                end += 3;
            }
        }
        length = end;
    }

    private void append(byte octet) {
        ensure(1);
        form[length++] = octet;
    }

    private void ensure(int more) {
        if (form.length - length < more) {
            form = Arrays.copyOf(form, Math.max(2 * form.length, length + more));
        }
    }
}
