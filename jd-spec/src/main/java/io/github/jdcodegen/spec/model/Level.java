package io.github.jdcodegen.spec.model;

import java.util.Locale;

/** How much a broken limit matters. */
public enum Level {
    /** The call would fail: reported as an error. */
    ERROR,
    /** JD's prose advises it: reported, and by default let through. */
    ADVICE;

    /** The spelling in a descriptor. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
