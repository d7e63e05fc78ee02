package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.StandardGateways;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.encryption.KeyAnswer.Keys;
import io.github.jdcodegen.runtime.encryption.KeyAnswer.VoucherAnswer;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.ObjectReader;
import io.github.jdcodegen.runtime.wire.WireObject;
import java.security.PublicKey;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Fetches a voucher, and keys with it: two ordinary calls.
 *
 * @param client makes the calls
 * @param signer the key of the certificate that vouchers are signed with
 */
record KeyFetch(JdClient client, PublicKey signer) {
    /** What JD's own clients of this protocol call themselves. */
    private static final int PROTOCOL = 2;

    /** The token of a user who is JD itself: digits that name the user, and the app's key. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("_(\\d{1,18})_.+");

    static final String KEY_METHOD = "jingdong.jos.master.key.get";

    private static final Operation<VoucherAnswer> VOUCHER = operation(
                    "jingdong.jos.voucher.info.get", VoucherAnswer::read)
            .outcome("errorCode", null, "errorMsg", "0", "")
            .build();
    private static final Operation<Keys> KEYS = operation(KEY_METHOD, Keys::read)
            .outcome("status_code", null, "status_message", "0", "")
            .build();

    private static <R> Operation.Builder<R> operation(String method, ObjectReader<R> reader) {
        return Operation.of(method, StandardGateways.JOS, "response", reader)
                .token(TokenNeed.APP)
                .reads()
                .confidential();
    }

    private static final class Request<R> extends JdRequest<R> {
        private Request(Operation<R> operation, Parameters parameters) {
            super(operation, parameters);
        }
    }

    private static final class Parameters extends WireObject.Builder<Parameters> {}

    /**
     * The token that the client sends now.
     *
     * @throws JdException if there is none
     */
    String token() {
        var token = client.accessTokens().token(KEY_METHOD, client.deadline());
        if (token == null) {
            throw new JdAuthorizationException(KEY_METHOD, Reason.MISSING, Failure.of(ErrorKind.AUTH), null);
        }
        return token;
    }

    /** The keys of the user whose token that is. The calls are made in threads of the client. */
    CompletableFuture<KeySet> fetch(String token) {
        var parameters = new Parameters();
        var caller = client;
        var account = OWN_ACCOUNT.matcher(token);
        if (account.matches()) {
            parameters.extra("customer_user_id", Long.parseLong(account.group(1)));
            caller = client.withAccessToken(AccessTokens.none());
        }
        return caller.callAsync(new Request<>(VOUCHER, parameters)).thenCompose(answer -> {
            var voucher = verified(answer);
            return client.callAsync(keyRequest(voucher)).thenApply(keys -> checked(voucher, keys));
        });
    }

    private Voucher verified(VoucherAnswer answer) {
        if (answer.voucher() == null) {
            throw damaged(VOUCHER, "there is no voucher in it");
        }
        try {
            return Voucher.of(answer.voucher(), signer);
        } catch (Voucher.RefusedException e) {
            throw damaged(VOUCHER, e.getMessage());
        }
    }

    private Request<Keys> keyRequest(Voucher voucher) {
        long time = client.now().toEpochMilli();
        return new Request<>(
                KEYS,
                new Parameters()
                        .extra("sdk_ver", String.valueOf(PROTOCOL))
                        .extra("ts", String.valueOf(time))
                        .extra("tid", voucher.id())
                        .extra("sig", voucher.sign(PROTOCOL, time)));
    }

    private KeySet checked(Voucher voucher, Keys answer) {
        if (!voucher.id().equals(answer.tid()) || !voucher.service().equals(answer.service())) {
            throw damaged(KEYS, "the keys are for another voucher or service");
        }
        return new KeySet(voucher, answer.services(), client.now());
    }

    private static JdDecodeException damaged(Operation<?> operation, String reason) {
        return new JdDecodeException(operation.method(), reason, DecodeReport.CLEAN, Failure.of(null), null);
    }
}
