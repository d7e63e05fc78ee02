package io.github.jdcodegen.codegen.plan;

/** How to correct a descriptor in which two things get the same Java name. */
final class Hints {
    private Hints() {}

    /** For what takes a {@code name} in a descriptor. */
    static String name(String free) {
        return "Give one of the two a name of its own, such as name: " + free;
    }

    /** For a type, whose name in the descriptor is its Java name. */
    static String rename(String free) {
        return "Rename one of the two, such as " + free;
    }
}
