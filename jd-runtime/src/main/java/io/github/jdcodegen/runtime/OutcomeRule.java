package io.github.jdcodegen.runtime;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition by which the content of an answer tells success from failure.
 *
 * @param code the path of the value that decides, as {@link io.github.jdcodegen.runtime.internal.reading.ContentPath}
 *     reads it
 * @param error the path of the error code; may be the same
 * @param message the path of the text beside it, or {@code null}
 * @param success the values of {@code code} that mean success, with or without data
 */
record OutcomeRule(String code, String error, @Nullable String message, Set<String> success) {
    private static final Set<String> TRUTH = Set.of("true", "false");

    static OutcomeRule of(String code, @Nullable String error, @Nullable String message, String ok, String empty) {
        var success = new LinkedHashSet<String>();
        for (var codes : new String[] {ok, empty}) {
            Arrays.stream(codes.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(success::add);
        }
        return new OutcomeRule(code, error == null ? code : error, message, Set.copyOf(success));
    }

    /** The paths of the values that the condition needs. */
    List<String> paths() {
        return message == null ? List.of(code, error) : List.of(code, error, message);
    }

    /** Whether the content has the value that decides. */
    boolean applies(Map<String, String> content) {
        return content.containsKey(code);
    }

    /** Whether the content says that the method failed; an answer without the deciding value says nothing. */
    boolean fails(Map<String, String> content) {
        var value = content.get(code);
        return value != null && !success.contains(value) && !success.contains(truth(value));
    }

    /** A truth value in its usual form, where JD sends it in another one; other conditions are not about truth. */
    private String truth(String value) {
        if (!TRUTH.containsAll(success)) {
            return value;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> value;
        };
    }

    /** The error code of an answer that fails; {@code null} if it has none. */
    @Nullable
    String errorCode(Map<String, String> content) {
        return content.getOrDefault(error, content.get(code));
    }

    /** The texts of an answer that fails. */
    List<String> texts(Map<String, String> content) {
        var text = message == null ? null : content.get(message);
        return text == null ? List.of() : List.of(text);
    }
}
