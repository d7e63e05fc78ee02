package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.http.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the secrets of one attempt out of texts that others wrote: an error page may repeat what it was sent. */
record Secrets(List<String> values) {

    static Secrets of(@Nullable String... values) {
        return new Secrets(Stream.of(values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .flatMap(
                        value -> Stream.of(value, Form.encode(Map.of("", value)).substring(1)))
                .distinct()
                .toList());
    }

    /** Whether a stack trace of it would show one. */
    boolean areIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var text = cause.toString();
            if (values.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    String mask(String text) {
        for (var value : values) {
            text = text.replace(value, "***");
        }
        return text;
    }
}
