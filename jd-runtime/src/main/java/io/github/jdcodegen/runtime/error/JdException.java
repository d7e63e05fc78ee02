package io.github.jdcodegen.runtime.error;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. Unchecked; its leaves are final, so that a program can switch over them. No message holds a secret,
 * a token or a signature.
 */
public abstract sealed class JdException extends RuntimeException
        permits JdValidationException,
                JdTransportException,
                JdAuthorizationException,
                JdGatewayException,
                JdBusinessException,
                JdDecodeException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String summary;
    private final Failure failure;

    JdException(String method, Failure failure, Sentence sentence, @Nullable Throwable cause) {
        super(method + ": " + sentence.whole(), cause);
        this.method = method;
        this.summary = method + ": " + sentence.summary();
        this.failure = failure;
    }

    /** The wire name of the method that was called. */
    public final String method() {
        return method;
    }

    /**
     * The message without any text that JD or a server on the way has sent: such a text may repeat names and telephone
     * numbers. Method, reason, code, kind and request id are there. Fit for a log.
     */
    public final String summary() {
        return summary;
    }

    /** The kind of failure, or {@code null} if nothing tells it. */
    public final @Nullable ErrorKind kind() {
        return failure.kind();
    }

    /** JD's error code, or {@code null} if there is none. */
    public final @Nullable String code() {
        return failure.code();
    }

    /** The Chinese text that JD sent or documents, or {@code null}. */
    public final @Nullable String zh() {
        return failure.zh();
    }

    /** The English text that JD sent or documents, or {@code null}. */
    public final @Nullable String en() {
        return failure.en();
    }

    /** JD's id of the call, to give to JD's support; {@code null} if it sent none. */
    public final @Nullable String requestId() {
        return failure.requestId();
    }

    /** What happened, in whole and without any text of others. */
    record Sentence(String whole, String summary) {
        static Sentence of(String reason, Failure failure) {
            return of(reason, null, failure);
        }

        static Sentence of(String reason, @Nullable String page, Failure failure) {
            return new Sentence(
                    reason + (page == null ? "" : ": " + page) + failure.describe(),
                    reason + failure.describeWithoutTexts());
        }
    }

    /**
     * What JD said of a failure.
     *
     * @param kind its kind, or {@code null}
     * @param code its code, or {@code null}
     * @param en its English text, or {@code null}
     * @param zh its Chinese text, or {@code null}
     * @param requestId the id of the call, or {@code null}
     */
    public record Failure(
            @Nullable ErrorKind kind,
            @Nullable String code,
            @Nullable String en,
            @Nullable String zh,
            @Nullable String requestId)
            implements Serializable {

        private static final Pattern CODE = Pattern.compile("[0-9]{1,10}|[A-Za-z][A-Za-z0-9._-]{0,39}");
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

        /** A failure that JD said nothing of. */
        public static Failure of(@Nullable ErrorKind kind) {
            return new Failure(kind, null, null, null, null);
        }

        String describe() {
            var texts = "";
            if (zh != null || en != null) {
                texts = ": " + (zh == null ? en : en == null || en.equals(zh) ? zh : zh + " / " + en);
            }
            return describe(code, texts, requestId);
        }

        /** A code or an id that does not look like one may be anything. */
        String describeWithoutTexts() {
            return describe(
                    code == null || CODE.matcher(code).matches() ? code : "(not shown)",
                    "",
                    requestId == null || ID.matcher(requestId).matches() ? requestId : "(not shown)");
        }

        private String describe(@Nullable String shownCode, String texts, @Nullable String shownId) {
            var text = new StringBuilder();
            if (shownCode != null) {
                text.append(" code ").append(shownCode);
            }
            if (kind != null) {
                text.append(shownCode == null ? " (" + kind + ")" : ", " + kind);
            }
            text.append(texts);
            if (shownId != null) {
                text.append(" (request id ").append(shownId).append(')');
            }
            return text.toString();
        }
    }
}
