package io.github.jdcodegen.runtime.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** There is no usable access token, and none can be had without a person: a new authorisation is needed. */
public final class JdAuthorizationException extends JdException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Makes one. */
    public JdAuthorizationException(String method, Reason reason, Failure failure, @Nullable Throwable cause) {
        super(method, failure, Sentence.of("a new authorisation is needed: " + reason.sentence, failure), cause);
        this.reason = Objects.requireNonNull(reason);
    }

    /** Why there is no usable token. */
    public Reason reason() {
        return reason;
    }

    /** Why there is no usable token. */
    public enum Reason {
        /** Nobody has given an authorisation yet. */
        MISSING("there is no access token"),
        /** The token has expired, and there is nothing to renew it with. */
        EXPIRED("the access token has expired and cannot be renewed"),
        /** JD takes the access token no longer, and there is no other. */
        INVALID("JD does not take the access token"),
        /** JD answered that it does not renew the token, or takes no code for one. */
        REFUSED("JD refused to issue a token"),
        /** JD may have renewed the token, but its answer did not arrive: the old pair is dead, the new one unknown. */
        LOST("the answer of the last renewal was lost");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
