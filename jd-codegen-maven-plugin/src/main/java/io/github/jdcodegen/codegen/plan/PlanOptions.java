package io.github.jdcodegen.codegen.plan;

import java.util.List;

/**
 * What is to be generated.
 *
 * @param packageName the root package: {@code Gateways} stands there, each group has a package below
 * @param includes patterns of the methods to generate; an empty list means all methods
 * @param excludes patterns of the methods to leave out
 * @param language the language of the Javadoc
 */
public record PlanOptions(String packageName, List<String> includes, List<String> excludes, Language language) {
    /** Copies the lists. */
    public PlanOptions {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** All methods, into that package, with Javadoc in both languages. */
    public static PlanOptions of(String packageName) {
        return new PlanOptions(packageName, List.of(), List.of(), Language.BOTH);
    }
}
