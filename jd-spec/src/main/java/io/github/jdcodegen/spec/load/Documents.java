package io.github.jdcodegen.spec.load;

import java.math.BigDecimal;

/** What every document of the language has. */
final class Documents {
    private Documents() {}

    /** Tells a version of the language that is not this one. */
    static void checkLanguage(Entries document) {
        var version = document.number("jd");
        if (version != null && version.compareTo(BigDecimal.ONE) != 0) {
            document.problem(
                    "jd",
                    "Version " + version + " of the language is not known here",
                    "Write jd: 1, or use a newer release.");
        }
    }
}
