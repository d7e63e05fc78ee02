package io.github.jdcodegen.runtime.error;

import io.github.jdcodegen.runtime.wire.DecodeReport;
import org.jspecify.annotations.Nullable;

/** An answer that is no JSON, is cut off, or (under the strict policy) is not as documented. The method did run. */
public final class JdDecodeException extends JdException {
    private static final long serialVersionUID = 1L;

    private final DecodeReport report;

    /** Makes one; {@code reason} says what is wrong in a sentence without secrets. */
    public JdDecodeException(
            String method, String reason, DecodeReport report, Failure failure, @Nullable Throwable cause) {
        super(method, failure, Sentence.of("the answer cannot be read: " + reason, failure), cause);
        this.report = report;
    }

    /** What was found up to the failure. */
    public DecodeReport report() {
        return report;
    }
}
