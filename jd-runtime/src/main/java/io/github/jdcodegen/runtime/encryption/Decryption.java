package io.github.jdcodegen.runtime.encryption;

import org.jspecify.annotations.Nullable;

/** What became of a text that was to be decrypted. Its {@link #toString} shows no text. */
public final class Decryption {
    private final Status status;
    private final @Nullable String given;
    private final @Nullable String plain;
    private final @Nullable Throwable cause;

    /** The ways in which it can end. */
    public enum Status {
        /** The text was encrypted; here is the plain text. */
        DECRYPTED,
        /** The text was not encrypted, such as a masked phone number; it is left as it came. */
        NOT_ENCRYPTED,
        /** The key that the text names is not among those that JD gives to this user. */
        KEY_UNKNOWN,
        /** The key was revoked or is not for this use, JD gives this user no keys any more, or the voucher has expired. */
        KEY_NOT_ALLOWED,
        /** The text is cut off or changed, or of a form that is not known. */
        DAMAGED
    }

    Decryption(Status status, @Nullable String given, @Nullable String plain, @Nullable Throwable cause) {
        this.status = status;
        this.given = given;
        this.plain = plain;
        this.cause = cause;
    }

    /** A text that was decrypted, or is damaged if there is no plain text. */
    static Decryption of(@Nullable String given, @Nullable String plain) {
        return new Decryption(plain == null ? Status.DAMAGED : Status.DECRYPTED, given, plain, null);
    }

    /** What became of it. */
    public Status status() {
        return status;
    }

    /** Whether there is a plain text: the text was decrypted, or was not encrypted. */
    public boolean isReadable() {
        return status == Status.DECRYPTED || status == Status.NOT_ENCRYPTED;
    }

    /**
     * The plain text.
     *
     * @return {@code null} only where {@code null} was given
     * @throws FieldEncryptionException if there is none
     */
    public @Nullable String orThrow() {
        if (!isReadable()) {
            throw new FieldEncryptionException(status, cause);
        }
        return plain;
    }

    /** The plain text, or the text as it came where there is none: the way of JD's own client. */
    public @Nullable String orGiven() {
        return isReadable() ? plain : given;
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return status.toString();
    }
}
