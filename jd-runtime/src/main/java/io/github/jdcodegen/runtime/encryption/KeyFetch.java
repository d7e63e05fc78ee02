package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Fetches a voucher, and keys with it: two ordinary calls. */
final class KeyFetch {
    static final String KEY_METHOD = "jingdong.jos.master.key.get";
    private static final String VOUCHER_METHOD = "jingdong.jos.voucher.info.get";

    /** What JD's own clients of this protocol call themselves. */
    private static final String PROTOCOL = "2";

    final JdClient client;
    /** The key of the certificate that vouchers are signed with. */
    final PublicKey signer;

    KeyFetch(JdClient client, PublicKey signer) {
        this.client = client;
        this.signer = signer;
    }

    /** A call for keys: nothing of it, nor of its answer, may be shown. */
    private static RawRequest.Builder request(String method) {
        return RawRequest.builder(method).readOnly().confidential();
    }

    /** What holds the keys of all users of the client. */
    KeyCache cache() {
        return client.companion(KeyCache.class, () -> new KeyCache(60_000));
    }

    /**
     * The token that the client sends now.
     *
     * @throws io.github.jdcodegen.runtime.error.JdException if there is none
     */
    String token() {
        var token = client.accessTokens().token(KEY_METHOD, client.deadline());
        if (token == null) {
            throw new JdAuthorizationException(
                    KEY_METHOD, JdAuthorizationException.Reason.MISSING, Failure.of(ErrorKind.AUTH), null);
        }
        return token;
    }

    /** Fetches the keys of that entry, and hands them to it. The calls are made in threads of the client. */
    CompletableFuture<KeySet> fetch(KeyEntry entry) {
        var token = entry.token;
        var parameters = request(VOUCHER_METHOD);
        var caller = client;
        if (token.matches("_\\d{1,18}_.+")) {
            // The user is JD itself, and has no token: the text names the user and the app.
            parameters.extra("customer_user_id", Long.parseLong(token.split("_")[1]));
            caller = client.withAccessToken(AccessTokens.none());
        }
        return caller.callAsync(parameters.build()).thenCompose(this::fetchWith).whenComplete(entry::loaded);
    }

    private CompletableFuture<KeySet> fetchWith(RawJson answer) {
        var voucher = voucher(answer);
        var time = String.valueOf(client.now().toEpochMilli());
        var parameters = request(KEY_METHOD)
                .extra("sdk_ver", PROTOCOL)
                .extra("ts", time)
                .extra("tid", voucher.id)
                .extra("sig", voucher.sign(PROTOCOL, time));
        return client.callAsync(parameters.build()).thenApply(keys -> keys(voucher, keys));
    }

    private Voucher voucher(RawJson answer) {
        try {
            var members = members(VOUCHER_METHOD, answer, "errorCode", "errorMsg");
            var data = members.getOrDefault("data", new RawJson("{}"));
            return new Voucher(KeySet.text(data.members(), "voucher"), signer);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // Neither the exception nor its message: they may repeat a piece of the voucher.
            throw damaged(VOUCHER_METHOD, "the voucher is damaged, or its signature does not fit the certificate");
        }
    }

    private KeySet keys(Voucher voucher, RawJson answer) {
        try {
            return new KeySet(voucher, members(KEY_METHOD, answer, "status_code", "status_message"), client.now());
        } catch (IllegalArgumentException e) {
            // The same.
            throw damaged(KEY_METHOD, "the keys are damaged, or for another voucher or service");
        }
    }

    /** The members of an answer that does not tell a failure. */
    private static Map<String, RawJson> members(String method, RawJson answer, String code, String message) {
        var members =
                answer.members().getOrDefault("response", new RawJson("{}")).members();
        var told = KeySet.text(members, code);
        if (told != null && !told.equals("0")) {
            var text = KeySet.text(members, message);
            throw new JdBusinessException(method, new Failure(null, told, text, text, null));
        }
        return members;
    }

    private static JdDecodeException damaged(String method, String reason) {
        return new JdDecodeException(method, reason, DecodeReport.CLEAN, Failure.of(null), null);
    }
}
