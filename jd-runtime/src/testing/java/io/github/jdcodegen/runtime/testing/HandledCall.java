package io.github.jdcodegen.runtime.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that was handled, before any fault.
 *
 * @param body the answer
 * @param acted whether the method ran
 * @param code the code of the refusal, or {@code null}
 * @param reason why it was refused, for people; masked; may be empty
 * @param notes what was odd about it, masked
 */
record HandledCall(String body, boolean acted, @Nullable String code, String reason, List<String> notes) {
    /** A fault was there first. */
    static final HandledCall NOTHING = new HandledCall("", false, null, "", List.of());

    static HandledCall done(String body) {
        return new HandledCall(body, true, null, "", List.of());
    }

    static HandledCall refused(GatewayMethod.@Nullable Profile gateway, GatewayAnswer.Failure failure, String reason) {
        return new HandledCall(Envelope.failure(gateway, failure), false, failure.code(), reason, List.of());
    }

    /** The same call with what was odd about it. */
    HandledCall with(List<String> others) {
        return new HandledCall(body, acted, code, reason, others);
    }
}
