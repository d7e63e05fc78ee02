package io.github.jdcodegen.spec.lint;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** The descriptors cannot be used, or say what cannot be. */
    ERROR,
    /** Very likely wrong. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The spelling in reports and in {@code jd.failOn}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
