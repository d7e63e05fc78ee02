package io.github.jdcodegen.spec.model;

import java.util.Set;

/**
 * What a descriptor may not use because Java or generated code uses it: keywords, names that generated code has itself, and the size of
 * a record. Loader, importer, planner and emitters all ask here; a test of the generator compares this with the code that
 * it really emits.
 */
public final class JavaRules {
    /** The most components of a record: the JVM allows 255 parameters, and {@code this} is one of them. */
    public static final int MAX_COMPONENTS = 254;

    /** The class with the constants of the gateways. */
    public static final String GATEWAYS = "Gateways";

    /** The class inside each type that is sent, which makes its objects. */
    public static final String BUILDER = "Builder";

    /** The enum inside each open enum. */
    public static final String KNOWN = "Known";

    /** The constant of an open enum for all values that a descriptor does not know. */
    public static final String UNRECOGNIZED = "UNRECOGNIZED";

    /** Keywords and literals. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum "
                            + "extends final finally float for goto if implements import instanceof int interface long "
                            + "native new package private protected public return short static strictfp super switch "
                            + "synchronized this throw throws transient try void volatile while true false null yield")
                    .split(" "));

    /** The methods without parameters that a class or record inherits, and those that every type that is sent has. */
    private static final Set<String> METHODS = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "operation",
            "builder",
            "toBuilder",
            "build");

    /** Where packages begin whose classes may be written out in full: a variable of that name would hide the package. */
    private static final Set<String> PACKAGES = Set.of("io", "java");

    private JavaRules() {}

    /** Whether a word is a keyword or a literal. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** Whether a field, parameter or method of a descriptor cannot have that name. */
    public static boolean isTakenMember(String name) {
        return KEYWORDS.contains(name) || METHODS.contains(name) || PACKAGES.contains(name);
    }

    /** Whether a type inside another cannot have that name. */
    public static boolean isTakenType(String name) {
        return name.equals(BUILDER) || name.equals(KNOWN);
    }

    /** The facade of a group. */
    public static String facade(String group) {
        return Names.type(group) + "Api";
    }

    /** The request class of a method; {@code stem} is what {@link Names#method} makes of its name. */
    public static String request(String stem) {
        return stem + "Request";
    }

    /** The response class of a method; {@code stem} is what {@link Names#method} makes of its name. */
    public static String response(String stem) {
        return stem + "Response";
    }
}
