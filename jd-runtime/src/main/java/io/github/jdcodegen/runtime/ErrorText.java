package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an error table, or an answer, says of an error code. */
record ErrorText(
        @Nullable ErrorKind kind,
        @Nullable String en,
        @Nullable String zh) {
    static final ErrorText UNKNOWN = new ErrorText(null, null, null);

    /** The texts of an answer: those with Chinese characters are Chinese, and the others are English. */
    static ErrorText of(List<String> texts) {
        return new ErrorText(null, join(texts, false), join(texts, true));
    }

    private static @Nullable String join(List<String> texts, boolean chinese) {
        var chosen = texts.stream()
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic) == chinese)
                .collect(Collectors.joining("; "));
        return chosen.isEmpty() ? null : chosen;
    }

    /** This text, completed by the other one where this one says nothing. */
    ErrorText or(ErrorText other) {
        return new ErrorText(kind == null ? other.kind : kind, en == null ? other.en : en, zh == null ? other.zh : zh);
    }
}
