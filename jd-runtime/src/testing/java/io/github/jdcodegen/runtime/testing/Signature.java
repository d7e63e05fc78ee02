package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JD's signature, written on its own from the published facts: a check by the code that it checks would prove nothing.
 */
final class Signature {
    private Signature() {}

    /** The text that is signed: names and values of what is sent, in order of names, without the blank and the sign. */
    static String canonical(Map<String, String> parameters) {
        var text = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.isBlank() && !value.isBlank() && !name.equals("sign") && !name.equals("other")) {
                text.append(name).append(value);
            }
        });
        return text.toString();
    }

    /**
     * Signs.
     *
     * @param method the value of {@code sign_method}; blank for the default
     * @throws IllegalArgumentException if there is no such method
     */
    static String sign(Map<String, String> parameters, String secret, String method) {
        var canonical = canonical(parameters);
        var bytes = switch (method.isBlank() ? "md5" : method.toLowerCase(Locale.ROOT)) {
            case "md5" -> md5(secret + canonical + secret);
            case "hmacmd5" -> hmac("HmacMD5", secret, canonical);
            case "hmacsha256" -> hmac("HmacSHA256", secret, canonical);
            default -> throw new IllegalArgumentException("no such sign_method: " + method);
        };
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String algorithm, String secret, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
