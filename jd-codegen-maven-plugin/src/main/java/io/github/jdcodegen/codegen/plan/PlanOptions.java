package io.github.jdcodegen.codegen.plan;

import java.util.List;

/**
 * What is to be generated.
 *
 * @param packageName the root package: {@code Gateways} stands there, each group has a package below
 * @param includes which methods, by {@linkplain Selection pattern}; empty for all
 * @param excludes which of them not, by pattern
 * @param language the language of the Javadoc
 */
public record PlanOptions(String packageName, List<String> includes, List<String> excludes, Language language) {
    /** Copies the lists. */
    public PlanOptions {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Everything, into that package, with Javadoc in the languages that the descriptors have. */
    public static PlanOptions of(String packageName) {
        return new PlanOptions(packageName, List.of(), List.of(), Language.BOTH);
    }
}
