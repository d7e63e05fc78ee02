package io.github.jdcodegen.spec.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a fetch did.
 *
 * @param written the documents that are new or have changed
 * @param unchanged the documents whose bytes are as before
 * @param resumed the documents that an earlier run, which was broken off, has just saved
 * @param failed the documents that could not be had
 * @param stopped why it ended before everything was asked for, or {@code null}
 */
public record FetchReport(
        int written,
        int unchanged,
        int resumed,
        int failed,
        @Nullable String stopped) {
    /** One line of counts. */
    public String summary() {
        return "fetched " + (written + unchanged + resumed) + " documents: " + written + " written, " + unchanged
                + " unchanged, " + resumed + " from the run before; " + failed + " failed";
    }
}
