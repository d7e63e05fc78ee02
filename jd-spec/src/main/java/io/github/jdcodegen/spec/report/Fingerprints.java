package io.github.jdcodegen.spec.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes the short names by which a finding is known again in a later run, on another machine, and at another line. */
public final class Fingerprints {
    private static final int DIGITS = 12;

    private Fingerprints() {}

    /** The fingerprint of what makes a finding that finding; {@code null} differs from an empty text. */
    public static String of(@Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update(((part == null ? "null" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
