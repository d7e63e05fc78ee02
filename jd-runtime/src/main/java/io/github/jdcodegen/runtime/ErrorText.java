package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What an error table says of a code. */
record ErrorText(
        @Nullable ErrorKind kind,
        @Nullable String en,
        @Nullable String zh) {
    static final ErrorText UNKNOWN = new ErrorText(null, null, null);

    /** This, and the other where this says nothing. */
    ErrorText or(ErrorText other) {
        return new ErrorText(kind == null ? other.kind : kind, en == null ? other.en : en, zh == null ? other.zh : zh);
    }
}
