package io.github.jdcodegen.runtime.encryption;

import org.jspecify.annotations.Nullable;

/**
 * What became of a text that was to be decrypted. Its {@link #toString} shows no text.
 *
 * @param status what became of it
 * @param given the text as it came
 * @param plain the plain text: what was decrypted, or the text as it came where it was not encrypted; {@code null} after a
 *     failure
 * @param cause the answer of JD that took the keys away, where there is one
 */
public record Decryption(
        Status status,
        @Nullable String given,
        @Nullable String plain,
        @Nullable RuntimeException cause) {

    /** The ways in which it can end. */
    public enum Status {
        /** The text was encrypted; here is the plain text. */
        DECRYPTED("the text was decrypted"),
        /** The text was not encrypted, such as a masked phone number; it is left as it came. */
        NOT_ENCRYPTED("the text is not encrypted"),
        /** The key that the text names is not among those that JD gives to this user. */
        KEY_UNKNOWN("the key is not among those that JD gives to this user"),
        /** The key was revoked or is not for this use, JD gives this user no keys any more, or the voucher has expired. */
        KEY_NOT_ALLOWED("the key was revoked or is not for this use, or the right to keys has ended"),
        /** The text is cut off or changed, or of a form that is not known. */
        DAMAGED("the text is damaged");

        private final String meaning;

        Status(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    static Decryption notEncrypted(@Nullable String text) {
        return new Decryption(Status.NOT_ENCRYPTED, text, text, null);
    }

    static Decryption decrypted(@Nullable String text, String plain) {
        return new Decryption(Status.DECRYPTED, text, plain, null);
    }

    static Decryption failed(@Nullable String text, Status status) {
        return new Decryption(status, text, null, null);
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
