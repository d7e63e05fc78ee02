package io.github.jdcodegen.runtime.encryption;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests, by algorithms that every Java has. */
final class Hashes {
    private Hashes() {}

    static byte[] of(String algorithm, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
