package io.github.jdcodegen.spec.importer.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a request class says.
 *
 * @param method the method's wire name as the class returns it
 * @param version the version that its constructor sets, or {@code null}
 * @param parameters what it sends, in the order in which it puts them together
 * @param responseClass the internal name of the class of its answer, or {@code null}
 */
record RequestFacts(
        String method,
        @Nullable String version,
        List<Parameter> parameters,
        @Nullable String responseClass) {
    RequestFacts {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param wireName its name on the wire
     * @param field the field that it is taken from, or {@code null} where that cannot be told
     * @param datePattern the pattern that its time is printed in, or {@code null}
     */
    record Parameter(
            String wireName,
            @Nullable String field,
            @Nullable String datePattern) {}
}
