package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What an error table says of a code. */
record ErrorText(
        @Nullable ErrorKind kind,
        @Nullable String zh,
        @Nullable String en) {
    static final ErrorText UNKNOWN = new ErrorText(null, null, null);

    /** This, and the other where this says nothing. */
    ErrorText or(ErrorText other) {
        return new ErrorText(kind == null ? other.kind : kind, zh == null ? other.zh : zh, en == null ? other.en : en);
    }
}
