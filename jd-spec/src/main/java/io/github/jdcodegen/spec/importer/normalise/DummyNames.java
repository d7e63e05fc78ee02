package io.github.jdcodegen.spec.importer.normalise;

import java.util.regex.Pattern;

/** The names that JD's documentation makes up where a parameter or an element of a list has none. */
public final class DummyNames {
    private static final Pattern DUMMY =
            Pattern.compile("(v|arg|param|element)[0-9]*|map|entry|value|item|result|obj|object");

    private DummyNames() {}

    /** Tells whether a name is one of them. */
    public static boolean contain(String name) {
        return DUMMY.matcher(name).matches();
    }
}
