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

    /** What a code means that two tables have, of which nobody can tell which one was meant. */
    static ErrorText either(ErrorText method, ErrorText gateway) {
        return new ErrorText(
                method.kind == null ? gateway.kind : method.kind,
                both(method.en, gateway.en, " (or, as a code of the gateway: ", ")"),
                both(method.zh, gateway.zh, "（或为网关错误码：", "）"));
    }

    private static @Nullable String both(
            @Nullable String method, @Nullable String gateway, String before, String after) {
        if (method == null || gateway == null || method.equals(gateway)) {
            return method == null ? gateway : method;
        }
        return method + before + gateway + after;
    }

    /** What an answer itself said, with what the tables say of its code behind it. */
    ErrorText after(ErrorText said) {
        return new ErrorText(kind, join(said.en, en), join(said.zh, zh));
    }

    private static @Nullable String join(@Nullable String said, @Nullable String known) {
        return said == null || known == null || known.contains(said)
                ? (known == null ? said : known)
                : said + "; " + known;
    }

    /** This text, completed by the other one where this one says nothing. */
    ErrorText or(ErrorText other) {
        return new ErrorText(kind == null ? other.kind : kind, en == null ? other.en : en, zh == null ? other.zh : zh);
    }
}
