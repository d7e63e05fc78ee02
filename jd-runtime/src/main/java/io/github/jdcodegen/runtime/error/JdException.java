package io.github.jdcodegen.runtime.error;

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
    private final transient Failure failure;

    JdException(String method, Failure failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.method = method;
        this.failure = failure;
    }

    /** The wire name of the method that was called. */
    public final String method() {
        return method;
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
            @Nullable String requestId) {

        /** A failure that JD said nothing of. */
        public static Failure of(@Nullable ErrorKind kind) {
            return new Failure(kind, null, null, null, null);
        }

        String describe() {
            var text = new StringBuilder();
            if (code != null) {
                text.append(" code ").append(code);
            }
            if (kind != null) {
                text.append(code == null ? " (" + kind + ")" : ", " + kind);
            }
            if (zh != null || en != null) {
                text.append(": ").append(zh == null ? en : en == null || en.equals(zh) ? zh : zh + " / " + en);
            }
            if (requestId != null) {
                text.append(" (request id ").append(requestId).append(')');
            }
            return text.toString();
        }
    }
}
