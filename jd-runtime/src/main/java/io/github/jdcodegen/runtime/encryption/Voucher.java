package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.wire.RawJson;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What JD gives a user to ask for keys with. Its signature was verified. Shows no key.
 *
 * @param id its name ({@code tid})
 * @param service the user's own service
 * @param effective from when it serves
 * @param expired until when it serves
 * @param key what requests for keys are signed with
 */
record Voucher(String id, String service, Instant effective, Instant expired, SecretKeySpec key) {
    /** JD's clocks, and the user's, may differ so much. */
    private static final Duration EARLY = Duration.ofMinutes(10);
    /** For so long an old voucher still serves, with a warning. */
    private static final Duration LATE = Duration.ofDays(30);
    /** JD sends the time in milliseconds; what is beyond is no time. */
    private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    /** Reading a voucher failed; the message says why, and holds nothing of it. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /**
     * Reads a voucher and verifies it.
     *
     * @param base64 the voucher as it came
     * @param signer the key of the certificate that vouchers are signed with
     * @throws RefusedException if it is none, or its signature is wrong
     */
    static Voucher of(String base64, PublicKey signer) throws RefusedException {
        var bytes = Base64s.strict(base64);
        if (bytes == null) {
            throw new RefusedException("the voucher is not Base64");
        }
        var envelope = members(new RawJson(new String(bytes, UTF_8)));
        var data = envelope.get("data");
        if (data == null) {
            throw new RefusedException("the voucher has no data");
        }
        // JD signs the compact text: members in the order in which they came, without blanks between them.
        if (!isSigned(data.text(), text(envelope, "sig"), signer)) {
            throw new RefusedException("the signature of the voucher does not fit the certificate");
        }
        var members = members(data);
        var key = Base64s.strict(text(members, "key"));
        if (key == null || key.length == 0) {
            throw new RefusedException("the key of the voucher is not Base64");
        }
        return new Voucher(
                name(members, "id"),
                name(members, "service"),
                time(members, "effective"),
                time(members, "expired"),
                new SecretKeySpec(key, "HmacSHA256"));
    }

    /** Whether it serves at that time, if need be a while after its end. */
    boolean serves(Instant time) {
        return !time.isBefore(effective.minus(EARLY)) && !time.isAfter(expired.plus(LATE));
    }

    boolean isOld(Instant time) {
        return time.isAfter(expired);
    }

    /** The signature of a request for keys. The text is written by hand, since its order and its blanks count. */
    String sign(int version, long time) {
        var text = "{\"sdk_ver\":" + version + ",\"ts\":" + time + ",\"tid\":\"" + id + "\"}";
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSigned(String text, @Nullable String base64, PublicKey signer) {
        var signature = Base64s.strict(base64);
        if (signature == null) {
            return false;
        }
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(signer);
            check.update(text.getBytes(UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Map<String, RawJson> members(RawJson json) throws RefusedException {
        try {
            return json.members();
        } catch (IllegalArgumentException e) {
            // Neither the exception nor its message: they may repeat a piece of the text.
            throw new RefusedException("the voucher is not JSON");
        }
    }

    private static @Nullable String text(Map<String, RawJson> members, String name) {
        var json = members.get(name);
        return json == null ? null : json.asText();
    }

    /** A name that can stand in the text of a request's signature as it is. */
    private static String name(Map<String, RawJson> members, String name) throws RefusedException {
        var text = text(members, name);
        if (text == null || text.isBlank() || text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new RefusedException("the voucher has no usable " + name);
        }
        return text;
    }

    private static Instant time(Map<String, RawJson> members, String name) throws RefusedException {
        try {
            long millis = Long.parseLong(String.valueOf(text(members, name)));
            if (millis >= 0 && millis <= LATEST) {
                return Instant.ofEpochMilli(millis);
            }
        } catch (NumberFormatException e) {
            // The same as a number that is no time.
        }
        throw new RefusedException("the voucher has no usable " + name);
    }

    @Override
    public String toString() {
        return "voucher " + id;
    }
}
