package io.github.jdcodegen.spec.model;

/**
 * Something wrong with an input: where, what, and how to mend it.
 *
 * @param location where
 * @param message what is wrong, without a full stop
 * @param hint how to mend it, a sentence
 */
public record Problem(Location location, String message, String hint) {
    @Override
    public String toString() {
        var place = location.equals(Location.NONE) ? "" : location + ": ";
        return place + message + ". " + hint;
    }
}
