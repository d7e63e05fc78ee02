package io.github.jdcodegen.maven;

/** The input could be used, and what was found in it is to fail the build. */
final class FindingsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with the summary of the goal, and what makes it fail. */
    FindingsFailure(String message) {
        super(message, null, false, false);
    }
}
