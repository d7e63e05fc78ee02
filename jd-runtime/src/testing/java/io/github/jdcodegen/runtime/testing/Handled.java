package io.github.jdcodegen.runtime.testing;

import org.jspecify.annotations.Nullable;

/**
 * A call that was handled, before any fault.
 *
 * @param body the answer
 * @param acted whether the method ran
 * @param code the code of the refusal, or {@code null}
 * @param reason why it was refused, for people; masked; may be empty
 */
record Handled(String body, boolean acted, @Nullable String code, String reason) {
    /** A fault was there first. */
    static final Handled NOTHING = new Handled("", false, null, "");

    static Handled done(String body) {
        return new Handled(body, true, null, "");
    }

    static Handled refused(GatewayMethod.@Nullable Profile gateway, Answer.Failure failure, String reason) {
        return new Handled(Envelope.failure(gateway, failure), false, failure.code(), reason);
    }
}
