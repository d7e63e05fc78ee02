package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.StandardGateways;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of encrypted fields as JD hands them out, made up: a certificate, and for each access token a service, a
 * voucher and keys. The same token has the same keys each time. A program under test trusts {@link #certificate}:
 *
 * <pre>{@code
 * var fields = FieldEncryption.of(client, gateway.fieldKeys().certificate());
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FieldKeys {
    /** The method that answers with a voucher. */
    public static final String VOUCHER_METHOD = "jingdong.jos.voucher.info.get";

    /** The method that answers with keys. */
    public static final String KEY_METHOD = "jingdong.jos.master.key.get";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int SUSPENDED = 1;
    private static final int REVOKED = 2;
    /** No program foresees this version. */
    private static final int UNKNOWN_VERSION = 1_000;

    private final Clock clock;
    private final String defaultToken;
    private final AtomicInteger current = new AtomicInteger(1);
    private volatile Set<KeyFault> faults = EnumSet.noneOf(KeyFault.class);
    private volatile @Nullable String refusal;

    FieldKeys(Clock clock, String defaultToken) {
        this.clock = clock;
        this.defaultToken = defaultToken;
    }

    /** The certificate that the vouchers are signed with. */
    public X509Certificate certificate() {
        return MadeUpCertificate.certificate();
    }

    /** Lets things go wrong from now on, in place of those before; none is a fault that ends them. */
    public void inject(KeyFault... what) {
        var set = EnumSet.noneOf(KeyFault.class);
        set.addAll(Arrays.asList(what));
        faults = set;
    }

    /** Lets requests for keys be answered with that error code of JD's key service, such as {@code 306}. */
    public void refuse(@Nullable String code) {
        refusal = code;
    }

    /** Makes a new version of the keys, with which fields are encrypted from now on. */
    public void rotate() {
        current.incrementAndGet();
    }

    /** Encrypts a text as JD does in answers to the gateway's own access token. */
    public String encrypt(String plain) {
        return encrypt(plain, defaultToken);
    }

    /** Encrypts a text as JD does in answers to that access token. */
    public String encrypt(String plain, String token) {
        int version = faults.contains(KeyFault.UNKNOWN_KEY) ? UNKNOWN_VERSION : current.get();
        var service = service(token);
        // Not random, as elsewhere: the same answer has the same bytes.
        var iv = Arrays.copyOf(sha256("iv " + version + " " + plain), 16);
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key(service, version), 0, 16, "AES"),
                    new IvParameterSpec(iv));
            var encrypted = cipher.doFinal(plain.getBytes(UTF_8));
            return BASE64.encodeToString(ByteBuffer.allocate(34 + encrypted.length)
                    .put(new byte[] {0, 4})
                    .put(id(service, version))
                    .put(iv)
                    .put(encrypted)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The methods that hand keys out, where the test's own descriptors do not have them. */
    static @Nullable GatewayMethod method(String name) {
        return switch (name) {
            case VOUCHER_METHOD -> method(name, Content.of(Content.Field.of("customer_user_id", "long")));
            case KEY_METHOD ->
                method(
                        name,
                        Content.of(
                                Content.Field.required("sdk_ver", "string"),
                                Content.Field.required("ts", "string"),
                                Content.Field.required("tid", "string"),
                                Content.Field.required("sig", "string")));
            default -> null;
        };
    }

    private static GatewayMethod method(String name, Content request) {
        return new GatewayMethod(
                name,
                "2.0",
                Operation.TokenNeed.APP,
                Operation.Access.READ,
                new GatewayMethod.Profile("360buy_param_json", StandardGateways.JOS.envelope(), List.of()),
                request,
                "response",
                Content.EMPTY,
                Map.of(),
                List.of());
    }

    void reset() {
        faults = EnumSet.noneOf(KeyFault.class);
        refusal = null;
    }

    /** The answer with a voucher. */
    GatewayAnswer voucher(RecordedRequest request) {
        var service = service(request);
        var now = clock.instant();
        var expired = faults.contains(KeyFault.EXPIRED_VOUCHER)
                ? now.minus(Duration.ofDays(31))
                : faults.contains(KeyFault.OLD_VOUCHER)
                        ? now.minus(Duration.ofDays(1))
                        : now.plus(Duration.ofDays(300));
        var data = voucherData(service, expired);
        var signed = faults.contains(KeyFault.WRONG_SIGNATURE) ? data + " " : data;
        var voucher =
                "{\"sig\":" + Json.print(sign(signed)) + ",\"data\":" + data + ",\"externalData\":{\"zone\":\"CN-0\"}}";
        return GatewayAnswer.content("{\"errorCode\":\"0\",\"errorMsg\":\"success\",\"data\":{\"voucher\":"
                + Json.print(BASE64.encodeToString(voucher.getBytes(UTF_8))) + "}}");
    }

    private static String voucherData(String service, Instant expired) {
        return "{\"act\":\"测试\",\"effective\":"
                + expired.minus(Duration.ofDays(400)).toEpochMilli() + ",\"expired\":" + expired.toEpochMilli()
                + ",\"id\":" + Json.print(tid(service)) + ",\"key\":"
                + Json.print(BASE64.encodeToString(voucherKey(service)))
                + ",\"service\":" + Json.print(service) + ",\"stype\":2}";
    }

    /** The answer with keys, or with the reason why there are none. */
    GatewayAnswer keys(RecordedRequest request) {
        var service = service(request);
        if (refusal != null) {
            return refused(refusal, "refused on wish");
        }
        var text = "{\"sdk_ver\":" + request.business("sdk_ver") + ",\"ts\":" + request.business("ts") + ",\"tid\":\""
                + request.business("tid") + "\"}";
        if (!hmac(voucherKey(service), text).equals(request.business("sig"))) {
            return refused("300", "the signature of the request is wrong");
        }
        var keys = new StringBuilder();
        for (int version = 0; version <= current.get(); version++) {
            keys.append(version == 0 ? "" : ",").append(key(service, version, version == 1));
        }
        var tid = faults.contains(KeyFault.OTHER_VOUCHER) ? "another" : tid(service);
        return GatewayAnswer.content(
                "{\"status_code\":0,\"status_message\":\"success\",\"tid\":" + Json.print(tid) + ",\"ts\":"
                        + clock.millis() + ",\"enc_service\":" + Json.print(service)
                        + ",\"key_cache_disabled\":0,\"key_backup_disabled\":0,\"service_key_list\":[{\"service\":"
                        + Json.print(service) + ",\"current_key_version\":" + current.get()
                        + ",\"grant_usage\":\"ED\",\"keys\":[" + keys + "]}]}");
    }

    private String key(String service, int version, boolean damagedOnWish) {
        var bytes = key(service, version);
        var digest = damagedOnWish && faults.contains(KeyFault.DAMAGED_KEY) ? sha256("other") : sha256(bytes);
        int status = faults.contains(KeyFault.REVOKED_KEY)
                ? REVOKED
                : faults.contains(KeyFault.SUSPENDED_KEY) ? SUSPENDED : 0;
        return "{\"id\":" + Json.print(BASE64.encodeToString(id(service, version))) + ",\"key_string\":"
                + Json.print(BASE64.encodeToString(bytes))
                + ",\"key_type\":\"AES\",\"key_exp\":4102416000000,\"key_effective\":1546300800000,\"version\":"
                + version
                + ",\"key_status\":" + status + ",\"key_digest\":" + Json.print(BASE64.encodeToString(digest)) + "}";
    }

    private static GatewayAnswer refused(String code, String text) {
        return GatewayAnswer.content("{\"status_code\":" + code + ",\"status_message\":" + Json.print(text) + "}");
    }

    private String service(RecordedRequest request) {
        var account = request.business("customer_user_id");
        return service(
                account == null
                        ? request.parameters().getOrDefault("access_token", defaultToken)
                        : "_" + account + "_" + request.parameters().get("app_key"));
    }

    private static String service(String token) {
        return "made_up_" + HexFormat.of().formatHex(sha256("service " + token), 0, 4);
    }

    private static String tid(String service) {
        return "tid-" + service;
    }

    private static byte[] voucherKey(String service) {
        return sha256("voucher of " + service);
    }

    private static byte[] key(String service, int version) {
        return sha256("key " + version + " of " + service);
    }

    private static byte[] id(String service, int version) {
        return digest("MD5", (service + ":" + version).getBytes(UTF_8));
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(MadeUpCertificate.privateKey());
            signature.update(text.getBytes(UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
