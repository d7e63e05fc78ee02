package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.internal.SecretMasker;
import org.jspecify.annotations.Nullable;

/** HTTP answers that do not come from JD but from a server on the way, such as a proxy's error page. */
final class HttpErrors {
    private static final int SHOWN = 120;
    private static final int MASKED = 8 * SHOWN;

    private HttpErrors() {}

    static boolean isSuccess(HttpAnswer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    /** Whether the first character of the body that is no blank opens a JSON object or list. */
    static boolean looksLikeJson(HttpAnswer answer) {
        for (byte octet : answer.bytes()) {
            if (octet == '{' || octet == '[') {
                return true;
            }
            if (octet == '<' || octet > ' ') {
                return false;
            }
        }
        return false;
    }

    /** The failure of a call that got such an answer. Its message shows the beginning of the text of the page. */
    static JdException failure(String method, HttpAnswer answer, SecretMasker secrets) {
        var text = PageText.of(answer.body(), MASKED);
        var page = cut(secrets.mask(cut(text, MASKED)), SHOWN);
        return new JdTransportException(
                method,
                "HTTP " + answer.status() + " instead of an answer of JD",
                page.isEmpty() || secrets.isIn(page) ? null : page,
                answer.status(),
                false,
                Failure.of(kind(answer)),
                null);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "...";
    }

    /** What HTTP itself means by a status; JD documents none. */
    private static @Nullable ErrorKind kind(HttpAnswer answer) {
        return switch (answer.status()) {
            case 400, 404, 405, 411, 413, 414, 415 -> ErrorKind.CALLER;
            case 401 -> ErrorKind.AUTH;
            case 403 -> ErrorKind.DENIED;
            case 429 -> ErrorKind.THROTTLE;
            default -> isSuccess(answer) || answer.status() == 408 || answer.status() >= 500 ? ErrorKind.RETRY : null;
        };
    }
}
