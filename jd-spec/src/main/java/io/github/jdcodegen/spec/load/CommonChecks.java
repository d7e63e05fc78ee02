package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Names;
import java.math.BigDecimal;

/** What several kinds of document have. */
final class CommonChecks {
    private CommonChecks() {}

    /** Tells a group that can be no package. */
    static void checkGroup(MappingReader document) {
        var group = document.text("group");
        if (group != null && !Names.isLegalGroup(group)) {
            document.problem(
                    "group",
                    "\"" + group + "\" cannot be a group, which is a package and a folder",
                    "Write a small letter, then small letters, digits or _; no keyword of Java.");
        }
    }

    /** Tells a version of the language that is not this one. */
    static void checkLanguage(MappingReader document) {
        var version = document.number("jd");
        if (version != null && version.compareTo(BigDecimal.ONE) != 0) {
            document.problem(
                    "jd",
                    "Version " + version + " of the language is not known here",
                    "Write jd: 1, or use a newer release.");
        }
    }
}
