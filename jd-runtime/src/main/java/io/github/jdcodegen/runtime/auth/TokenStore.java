package io.github.jdcodegen.runtime.auth;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are kept between runs of a program, and where programs that share an authorisation meet. An
 * implementation is thread-safe and must have two methods, of which {@link #replace} is atomic among all programs that use
 * the same place.
 */
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
     * Keeps tokens in place of those that were read, if these are still there; all or nothing. What others have put there
     * since is never overwritten.
     *
     * @param read what {@link #load} gave, {@code null} for nothing. What is kept now must be its
     *     {@linkplain TokenSet#isSameState same state}
     * @param next the tokens to keep
     * @return whether they are kept; {@code false} if something else was there, which stays
     * @throws TokenStoreException if that cannot be done; what was there is still there
     */
    boolean replace(@Nullable TokenSet read, TokenSet next);

    /**
     * Keeps a new authorisation, whatever is there: a person has agreed again, which counts more.
     *
     * @throws TokenStoreException if that cannot be done; what was there is still there
     */
    default void save(TokenSet tokens) {
        boolean kept = false;
        while (!kept) {
            kept = replace(load(), tokens);
        }
    }

    /**
     * Tokens in a file that its owner alone can read. Any number of programs on one machine may share it. It is written in
     * place, so it may be a link or a mounted file, and its folder holds nothing else of it at any moment.
     *
     * @param file the file; it and its folder are made if they are not there
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }

    /** Tokens that are forgotten when the program ends; {@code first} may be {@code null}. */
    static TokenStore memory(@Nullable TokenSet first) {
        return new MemoryTokenStore(first);
    }
}
