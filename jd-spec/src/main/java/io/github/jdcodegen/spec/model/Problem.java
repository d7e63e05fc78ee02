package io.github.jdcodegen.spec.model;

/**
 * Something wrong with an input: where, what, and how to mend it.
 *
 * @param location where
 * @param message what is wrong
 * @param hint how to mend it
 */
public record Problem(Location location, String message, String hint) {
    @Override
    public String toString() {
        return location + ": " + message + ". " + hint;
    }
}
