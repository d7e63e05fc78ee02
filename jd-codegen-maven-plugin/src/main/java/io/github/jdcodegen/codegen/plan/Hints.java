package io.github.jdcodegen.codegen.plan;

/** How a descriptor is mended where two Java names meet. */
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
