package io.github.jdcodegen.spec.importer.meaning;

import java.util.Locale;

/** How far an import goes in what it concludes from prose. */
public enum Guesses {
    /** Nothing is taken from prose. */
    NONE,
    /** What names and types show alone: a flag of success, and paging; and that a method ends. */
    SURE,
    /** Also what words say. */
    ALL;

    /** The spelling in a setting. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
