package io.github.jdcodegen.spec.model;

import java.util.Locale;

/** How a value is put on the wire where its type alone does not say it. */
public enum Encoding {
    /** As the type says: a JSON value. */
    PLAIN,
    /** A list as one text, its values separated by commas. */
    CSV,
    /** Any value as JSON inside a text. */
    JSON,
    /** A list of objects as one comma-separated text for each of their fields, all at the level of the list itself. */
    COLUMNS;

    /** The spelling in a descriptor. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
