package io.github.jdcodegen.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the content of an answer tells success from failure. It alone decides what is a business error.
 *
 * @param code the path of the code inside the result, such as {@code code} or {@code apiResult.success}
 * @param ok the codes that mean success
 * @param empty the codes that mean success without data
 * @param message the path of the text, or {@code null}
 */
public record Outcome(
        String code,
        List<String> ok,
        List<String> empty,
        @Nullable String message) {
    /** Copies the lists. */
    public Outcome {
        ok = List.copyOf(ok);
        empty = List.copyOf(empty);
    }
}
