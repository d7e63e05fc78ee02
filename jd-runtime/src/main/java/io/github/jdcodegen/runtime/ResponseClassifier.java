package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.Operation.Decoded;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an HTTP answer is: an answer of JD, an error of JD, or nothing of JD's at all. JD answers errors with status
 * 200, and what else stands between it and its users answers with pages.
 */
record ResponseClassifier<R>(Operation<R> operation, DecodePolicy policy) {
    private static final int SHOWN = 120;
    private static final Pattern TAGS = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The answer, or the exception that it stands for; no text in that holds one of the secrets. */
    Decoded<R> judge(HttpAnswer answer, SecretMasker secrets) {
        try {
            return judge(answer);
        } catch (JdException e) {
            if (secrets.areIn(e)) {
                return judge(new HttpAnswer(answer.status(), answer.headers(), secrets.mask(answer.body())));
            }
            throw e;
        }
    }

    private Decoded<R> judge(HttpAnswer answer) {
        boolean fine = answer.status() >= 200 && answer.status() < 300;
        if (!looksLikeJson(answer.bytes())) {
            throw noAnswer(answer);
        }
        try {
            var decoded = operation.decode(answer.bytes(), answer.charset(), policy);
            if (fine) {
                return decoded;
            }
        } catch (JdDecodeException e) {
            if (fine) {
                throw e;
            }
        }
        throw noAnswer(answer);
    }

    private static boolean looksLikeJson(byte[] body) {
        for (byte octet : body) {
            if (octet == '{' || octet == '[') {
                return true;
            }
            if (octet == '<' || octet > ' ') {
                return false;
            }
        }
        return false;
    }

    private JdTransportException noAnswer(HttpAnswer answer) {
        var shown = operation.confidential() ? "" : beginning(answer);
        return new JdTransportException(
                operation.method(),
                "HTTP " + answer.status() + " instead of an answer of JD" + (shown.isEmpty() ? "" : ": " + shown),
                answer.status(),
                false,
                Failure.of(kind(answer.status())),
                null);
    }

    private static String beginning(HttpAnswer answer) {
        var text = SPACE.matcher(TAGS.matcher(answer.body()).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** What HTTP itself means by a status; JD documents none. */
    private static @Nullable ErrorKind kind(int status) {
        return switch (status) {
            case 400, 404, 405, 411, 413, 414, 415 -> ErrorKind.CALLER;
            case 401 -> ErrorKind.AUTH;
            case 403 -> ErrorKind.DENIED;
            case 429 -> ErrorKind.THROTTLE;
            default -> status >= 200 && status < 300 || status == 408 || status >= 500 ? ErrorKind.RETRY : null;
        };
    }
}
