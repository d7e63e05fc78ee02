package io.github.jdcodegen.runtime;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the content of an answer tells success from failure.
 *
 * @param code the path of what decides inside the content
 * @param error the path of the error code; may be the same
 * @param message the path of the text beside it, or {@code null}
 * @param success the values of {@code code} that mean success, with or without data
 */
record OutcomeRule(String code, String error, @Nullable String message, Set<String> success) {

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

    /** What must be seen of the content to tell. */
    List<String> paths() {
        return Stream.of(code, error, message)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
