package io.github.jdcodegen.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Reads one value from where the reader stands; generated types have one as {@code read}.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ObjectReader<T> {

    /**
     * Reads the value that the reader stands on, and leaves it on that value's last token.
     *
     * @return the value, or {@code null} if there is none or it fits nothing (then it is in the decode report)
     */
    @Nullable
    T read(WireReader in);
}
