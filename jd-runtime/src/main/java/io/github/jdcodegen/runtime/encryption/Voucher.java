package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.wire.RawJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What JD gives a user to ask for keys with. Its signature was verified. */
final class Voucher {
    /** The clocks of JD and the user may differ so much. */
    private static final Duration EARLY = Duration.ofMinutes(10);
    /** For so long an old voucher still serves, with a warning. */
    private static final Duration LATE = Duration.ofDays(30);

    /** Its name ({@code tid}). */
    final String id;
    /** The user's own service. */
    final String service;

    private final Instant effective;
    private final Instant expired;
    private final byte[] key;

    /**
     * Reads a voucher and verifies it.
     *
     * @param base64 the voucher as it came
     * @param signer the key of the certificate that vouchers are signed with
     * @throws IllegalArgumentException if it is none, or its signature is wrong; the message may repeat a piece of it
     * @throws GeneralSecurityException if the signature cannot be verified
     */
    Voucher(@Nullable String base64, PublicKey signer) throws GeneralSecurityException {
        var envelope = new RawJson(new String(bytes(base64), UTF_8)).members();
        // JD signs the compact text: members in the order in which they came, without blanks between them.
        var data = envelope.getOrDefault("data", new RawJson(""));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(signer);
        check.update(data.text().getBytes(UTF_8));
        if (!check.verify(bytes(KeySet.text(envelope, "sig")))) {
            throw new IllegalArgumentException("signature");
        }
        var members = data.members();
        id = name(members, "id");
        service = name(members, "service");
        effective = Instant.ofEpochMilli(Long.parseLong(name(members, "effective")));
        expired = Instant.ofEpochMilli(Long.parseLong(name(members, "expired")));
        key = bytes(KeySet.text(members, "key"));
    }

    /** The key of the certificate of jos.jd.com, with which JD signs vouchers from 2019 to 2059. It is pinned. */
    static PublicKey jdKey() {
        var key = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3/Y3RW2mCS2+h/wdRBLbjqJJI61NbWkErnWYbgZZ8woi"
                + "nlIyur2A6KhoCUs0SPOrJVP65Cv+6OJnPCzr5gCUb1C1i1HTPRMyPuvjOnlS8Llp5t0DCCSZdcu3UKsJwDC5d0/z"
                + "+lBj9YNfUew/C3GhMNvPWPIv6iWlXaG2jPNtsXFuFr/kCJXZVqOmJQ6BO3X2PaV05QJEz/xszvizpws6df1QN0Ol"
                + "5dQpeCr5NMBVpxojBG1RGcfchJJ8D1dVYqt0BozD6BBhGrusfbKwnBIrQpZZalxzlpCFTbf/6jdrm8fdMI8hymU3"
                + "tx60PyxUiFi03jaO9/IkfLRc8Un2uYYrWQIDAQAB";
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it serves at that time, if need be a while after its end. */
    boolean serves(Instant time) {
        return !time.isBefore(effective.minus(EARLY)) && !time.isAfter(expired.plus(LATE));
    }

    boolean isOld(Instant time) {
        return time.isAfter(expired);
    }

    /** The signature of a request for keys. The text is written by hand, since its order and its blanks count. */
    String sign(String version, String time) {
        var text = "{\"sdk_ver\":%s,\"ts\":%s,\"tid\":\"%s\"}".formatted(version, time, id);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return CipherText.base64(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(@Nullable String base64) {
        var bytes = CipherText.base64(base64);
        if (bytes == null || bytes.length == 0) {
            throw new IllegalArgumentException("Base64");
        }
        return bytes;
    }

    /** A text that can stand in the text of a request's signature as it is. */
    private static String name(Map<String, RawJson> members, String name) {
        var text = KeySet.text(members, name);
        if (text == null || !text.matches("[^\\p{Cntrl}\"\\\\]+")) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}
