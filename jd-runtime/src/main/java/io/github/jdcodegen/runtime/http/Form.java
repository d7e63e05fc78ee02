package io.github.jdcodegen.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parameters as a query or a form: UTF-8, percent-encoded. */
public final class Form {
    /** The content type of a form. */
    public static final String CONTENT_TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    private static final String UNRESERVED = "-._*";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Form() {}

    /** Writes {@code name=value&name=value}; a {@code +} becomes {@code %2B} and a blank {@code +}. */
    public static String encode(Map<String, String> parameters) {
        var form = new StringBuilder(1024);
        parameters.forEach((name, value) -> {
            if (!form.isEmpty()) {
                form.append('&');
            }
            encode(name, form);
            form.append('=');
            encode(value, form);
        });
        return form.toString();
    }

    private static void encode(String text, StringBuilder form) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                form.append((char) octet);
            } else if (octet == ' ') {
                form.append('+');
            } else {
                form.append('%').append(HEX[octet >> 4 & 0xF]).append(HEX[octet & 0xF]);
            }
        }
    }

    private static boolean isUnreserved(byte octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
