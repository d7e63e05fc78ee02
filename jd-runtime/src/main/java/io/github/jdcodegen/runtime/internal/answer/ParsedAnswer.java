package io.github.jdcodegen.runtime.internal.answer;

import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a whole answer, before its outcome is checked.
 *
 * @param value the content; {@code null} if it could not be read, or if the call was refused
 * @param report what was not as documented
 * @param requestId JD's id of the call, or {@code null}
 * @param refusal the error that came instead of content, or {@code null}
 * @param seen the scalars at the paths that were asked for, as text
 * @param <R> the type of the content
 */
public record ParsedAnswer<R>(
        @Nullable R value,
        DecodeReport report,
        @Nullable String requestId,
        @Nullable Refusal refusal,
        Map<String, String> seen) {

    /**
     * An error that came instead of content.
     *
     * @param code its code, or {@code null}
     * @param texts its texts, in the order of the gateway's rules
     */
    public record Refusal(@Nullable String code, List<String> texts) {}
}
