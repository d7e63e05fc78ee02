package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * A text for people, in English, Chinese or both. Plain text: it may hold anything, and is escaped where it is written.
 *
 * @param en English, or {@code null}
 * @param zh Chinese, or {@code null}
 */
public record Text(@Nullable String en, @Nullable String zh) {

    /** No text at all. */
    public static final Text NONE = new Text(null, null);

    /** A Chinese text alone, as an import has it. */
    public static Text zh(@Nullable String zh) {
        return zh == null || zh.isBlank() ? NONE : new Text(null, zh);
    }

    /** The Chinese text; empty if there is none. */
    public String zhOrEmpty() {
        return zh == null ? "" : zh;
    }

    /** Whether there is neither text. */
    public boolean isEmpty() {
        return en == null && zh == null;
    }
}
