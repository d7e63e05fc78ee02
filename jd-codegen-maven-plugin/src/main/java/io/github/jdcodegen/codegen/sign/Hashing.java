package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.Signer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way to make a signature from parameters.
 *
 * @param cause what the other program does; empty for the right way
 * @param sign makes the signature; it takes the parameters that are signed, in the order of the file
 */
record Hashing(String cause, Function<Map<String, String>, String> sign) {

    /** The right way. */
    static Hashing right(Signer signer, String secret) {
        return new Hashing("", parameters -> signer.sign(sorted(parameters), secret));
    }

    /** All known wrong ways. */
    static List<Hashing> wrong(Signer right, String secret) {
        var ways = new ArrayList<Hashing>();
        for (var other : List.of(Signer.md5(), Signer.hmacMd5(), Signer.hmacSha256())) {
            if (!other.signMethod().equals(right.signMethod())) {
                add(ways, "the signing method is " + other.signMethod(), text -> other.sign(text, secret));
            }
        }
        if (!secret.equals(secret.strip())) {
            add(
                    ways,
                    "the secret has blanks around it that do not belong to it",
                    text -> right.sign(text, secret.strip()));
        }
        add(
                ways,
                "the HMAC is over the secret too: it belongs into the key alone",
                text -> right.sign(secret + text + secret, secret));
        add(ways, "the secret stands before the text but not after it", text -> md5(secret + text));
        add(ways, "the secret stands after the text but not before it", text -> md5(text + secret));
        add(ways, "there is no secret in it", Hashing::md5);
        add(ways, "the text is in GBK, not in UTF-8", text -> md5(secret + text + secret, Charset.forName("GBK")));
        ways.add(new Hashing("the parameters are not sorted", file -> right.sign(joined(file, ""), secret)));
        ways.add(new Hashing("the parameters are sorted without regard to case", file -> {
            var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(file);
            return right.sign(joined(sorted, ""), secret);
        }));
        ways.add(new Hashing(
                "names and values are separated by = and &",
                file -> right.sign(
                        new TreeMap<>(file)
                                .entrySet().stream().map(Object::toString).collect(Collectors.joining("&")),
                        secret)));
        return ways;
    }

    private static void add(List<Hashing> ways, String cause, Function<String, String> sign) {
        ways.add(new Hashing(cause, parameters -> sign.apply(sorted(parameters))));
    }

    private static String sorted(Map<String, String> parameters) {
        return joined(new TreeMap<>(parameters), "");
    }

    private static String joined(Map<String, String> parameters, String separator) {
        return new LinkedHashMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + separator + parameter.getValue())
                        .collect(Collectors.joining());
    }

    private static String md5(String text) {
        return md5(text, StandardCharsets.UTF_8);
    }

    private static String md5(String text, Charset charset) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks MD5", e);
        }
    }
}
