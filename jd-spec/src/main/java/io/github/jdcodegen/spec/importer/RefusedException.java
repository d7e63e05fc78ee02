package io.github.jdcodegen.spec.importer;

/** A document that cannot be imported; the message says why and what to do. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
        super(why);
    }
}
