package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.wire.DecodeReport;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was read.
 *
 * @param value the content of the answer
 * @param report what in the answer was not as documented
 * @param requestId JD's id of the call; {@code null} if the answer has none
 * @param <R> the type of the content
 */
public record DecodedResponse<R>(
        R value, DecodeReport report, @Nullable String requestId) {}
