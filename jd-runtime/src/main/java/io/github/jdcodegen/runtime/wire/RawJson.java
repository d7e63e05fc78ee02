package io.github.jdcodegen.runtime.wire;

/**
 * Any JSON value, kept as the text it was: for what JD documents as free-form.
 *
 * @param text the JSON text
 */
public record RawJson(String text) {
    @Override
    public String toString() {
        return text;
    }
}
