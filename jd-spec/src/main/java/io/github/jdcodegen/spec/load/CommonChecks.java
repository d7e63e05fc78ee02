package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Names;
import java.math.BigDecimal;

/** Checks that several kinds of documents share. */
final class CommonChecks {
    private CommonChecks() {}

    /** Reports a group whose name cannot be a Java package. */
    static void checkGroup(MappingReader document) {
        var group = document.text("group");
        if (group != null && !Names.isLegalGroup(group)) {
            document.problem(
                    "group",
                    "\"" + group + "\" cannot be a group, which is a package and a folder",
                    "Write a small letter, then small letters, digits or _; no keyword of Java.");
        }
    }

    /** Reports a version of the language other than this one. */
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
