package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.StandardGateways;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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

    /** What JD answers; it shows nothing of it. */
    private static final class Answer {
        private Map<String, RawJson> members = Map.of();

        static @Nullable Answer read(WireReader in) {
            var json = in.readJson();
            if (json == null || !json.text().startsWith("{")) {
                return null;
            }
            var answer = new Answer();
            answer.members = json.members();
            return answer;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A call for keys. */
    private static final class Request extends JdRequest<Answer> {
        Request(String method, RawRequest.Builder parameters) {
            super(
                    Operation.of(method, StandardGateways.JOS, "response", Answer::read)
                            .token(TokenNeed.APP)
                            .readOnly()
                            .confidential()
                            .build(),
                    parameters);
        }
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

    /** The keys of the user whose token that is. The calls are made in threads of the client. */
    CompletableFuture<KeySet> fetch(String token) {
        var parameters = RawRequest.builder(VOUCHER_METHOD);
        var caller = client;
        if (token.matches("_\\d{1,18}_.+")) {
            // The user is JD itself, and has no token: the text names the user and the app.
            parameters.extra("customer_user_id", Long.parseLong(token.substring(1, token.indexOf('_', 1))));
            caller = client.withAccessToken(AccessTokens.none());
        }
        return caller.callAsync(new Request(VOUCHER_METHOD, parameters)).thenCompose(this::fetchWith);
    }

    private CompletableFuture<KeySet> fetchWith(Answer answer) {
        var voucher = voucher(answer.members);
        var time = String.valueOf(client.now().toEpochMilli());
        var parameters = RawRequest.builder(KEY_METHOD)
                .extra("sdk_ver", PROTOCOL)
                .extra("ts", time)
                .extra("tid", voucher.id)
                .extra("sig", voucher.sign(PROTOCOL, time));
        return client.callAsync(new Request(KEY_METHOD, parameters)).thenApply(keys -> keys(voucher, keys.members));
    }

    private Voucher voucher(Map<String, RawJson> members) {
        try {
            requireSuccess(VOUCHER_METHOD, members, "errorCode", "errorMsg");
            var data = members.getOrDefault("data", new RawJson("{}"));
            return new Voucher(data.members().getOrDefault("voucher", data).asText(), signer);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // Neither the exception nor its message: they may repeat a piece of the voucher.
            throw damaged(VOUCHER_METHOD, "the voucher is damaged, or its signature does not fit the certificate");
        }
    }

    private KeySet keys(Voucher voucher, Map<String, RawJson> members) {
        try {
            requireSuccess(KEY_METHOD, members, "status_code", "status_message");
            return new KeySet(voucher, members, client.now());
        } catch (IllegalArgumentException e) {
            // The same.
            throw damaged(KEY_METHOD, "the keys are damaged, or for another voucher or service");
        }
    }

    private static void requireSuccess(String method, Map<String, RawJson> answer, String code, String message) {
        var told = KeySet.text(answer, code);
        if (told != null && !told.equals("0")) {
            var text = KeySet.text(answer, message);
            throw new JdBusinessException(method, new Failure(null, told, text, text, null));
        }
    }

    private static JdDecodeException damaged(String method, String reason) {
        return new JdDecodeException(method, reason, DecodeReport.CLEAN, Failure.of(null), null);
    }
}
