package io.github.jdcodegen.runtime.auth;

import org.jspecify.annotations.Nullable;

/** Tokens in the program's memory. */
final class MemoryTokenStore implements TokenStore {
    private @Nullable TokenSet kept;

    MemoryTokenStore(@Nullable TokenSet first) {
        this.kept = first;
    }

    @Override
    public synchronized @Nullable TokenSet load() {
        return kept;
    }

    @Override
    public synchronized boolean replace(@Nullable TokenSet read, TokenSet next) {
        if (read == null ? kept != null : !read.isSameState(kept)) {
            return false;
        }
        kept = next;
        return true;
    }

    @Override
    public String toString() {
        return "tokens in memory";
    }
}
