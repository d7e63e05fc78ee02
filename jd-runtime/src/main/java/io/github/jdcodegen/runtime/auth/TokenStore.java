package io.github.jdcodegen.runtime.auth;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where tokens are kept between runs of a program. Implementations are thread-safe. */
public interface TokenStore {

    /**
     * What is kept.
     *
     * @return the tokens, or {@code null} if there are none yet
     * @throws TokenStoreException if they cannot be read
     */
    @Nullable
    TokenSet load();

    /**
     * Keeps tokens in place of those before: all or nothing.
     *
     * @throws TokenStoreException if they cannot be written; those before are still there
     */
    void save(TokenSet tokens);

    /**
     * Tokens in a file that its owner alone can read, replaced as a whole.
     *
     * @param file the file; its folder is made if it is not there
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }

    /** Tokens that are forgotten when the program ends; {@code first} may be {@code null}. */
    static TokenStore memory(@Nullable TokenSet first) {
        var kept = new AtomicReference<@Nullable TokenSet>(first);
        return new TokenStore() {
            @Override
            public @Nullable TokenSet load() {
                return kept.get();
            }

            @Override
            public void save(TokenSet tokens) {
                kept.set(tokens);
            }
        };
    }
}
