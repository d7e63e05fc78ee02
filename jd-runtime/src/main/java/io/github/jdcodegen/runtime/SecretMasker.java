package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.internal.Form;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Masks the secrets of one attempt in texts of servers: an error page may repeat what the request contained. */
final class SecretMasker {
    private final @Nullable String[] values;

    SecretMasker(@Nullable String... values) {
        this.values = values;
    }

    /** Whether a stack trace of the failure would show a secret. */
    boolean areIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (spellings().anyMatch(cause.toString()::contains)) {
                return true;
            }
        }
        return false;
    }

    String mask(String text) {
        return spellings().reduce(text, (masked, secret) -> masked.replace(secret, "***"));
    }

    private Stream<String> spellings() {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .filter(value -> !CanonicalText.isBlank(value))
                .flatMap(
                        value -> Stream.of(value, Form.encode(Map.of("", value)).substring(1)));
    }
}
