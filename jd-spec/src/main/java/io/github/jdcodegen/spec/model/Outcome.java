package io.github.jdcodegen.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition by which the content of an answer tells success from failure. Several are checked in order; one whose
 * deciding field is absent from an answer is skipped. They alone decide what is a business error.
 *
 * @param code the path of what decides inside the result, such as {@code code} or {@code apiResult.success}; where the
 *     result is a single value, its name or {@code result}
 * @param ok the values of it that mean success
 * @param empty the values of it that mean success without data
 * @param error the path of the error code, where another field than the one that decides has it, such as
 *     {@code apiResult.numberCode}; else {@code null}
 * @param message the path of the text, or {@code null}
 */
public record Outcome(
        String code,
        List<String> ok,
        List<String> empty,
        @Nullable String error,
        @Nullable String message) {
    /** Copies the lists. */
    public Outcome {
        ok = List.copyOf(ok);
        empty = List.copyOf(empty);
    }
}
