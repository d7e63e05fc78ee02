package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import org.jspecify.annotations.Nullable;

/** A text that cannot be decrypted, or keys that do not allow what is asked. The message holds no text and no key. */
public final class FieldEncryptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Status status;

    FieldEncryptionException(Status status, @Nullable Throwable cause) {
        super("Field encryption failed: ".concat(status.name()), cause);
        this.status = status;
    }

    /** Why: {@link Status#KEY_UNKNOWN}, {@link Status#KEY_NOT_ALLOWED} or {@link Status#DAMAGED}. */
    public Status status() {
        return status;
    }
}
