package io.github.jdcodegen.runtime.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JD's own signing methods: the hash of UTF-8, as upper-case hex. */
enum Algorithm implements Signer {
    MD5("md5") {
        @Override
        byte[] hash(String canonical, String secret) throws GeneralSecurityException {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(utf8(secret));
            digest.update(utf8(canonical));
            return digest.digest(utf8(secret));
        }
    },
    HMAC_MD5("hmacmd5") {
        @Override
        byte[] hash(String canonical, String secret) throws GeneralSecurityException {
            return hmac("HmacMD5", canonical, secret);
        }
    },
    HMAC_SHA256("hmacsha256") {
        @Override
        byte[] hash(String canonical, String secret) throws GeneralSecurityException {
            return hmac("HmacSHA256", canonical, secret);
        }
    };

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String signMethod;

    Algorithm(String signMethod) {
        this.signMethod = signMethod;
    }

    abstract byte[] hash(String canonical, String secret) throws GeneralSecurityException;

    @Override
    public String signMethod() {
        return signMethod;
    }

    @Override
    public String sign(String canonical, String secret) {
        try {
            return HEX.formatHex(hash(canonical, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + signMethod, e);
        }
    }

    private static byte[] hmac(String algorithm, String canonical, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(utf8(secret), algorithm));
        return mac.doFinal(utf8(canonical));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
