package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.SystemCheck.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check of a call finds: the first reason to refuse it, and what is only told. */
final class RequestFindings {
    private final boolean strict;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Reason refusal;

    /** A strict gateway refuses what is odd, too. */
    RequestFindings(boolean strict) {
        this.strict = strict;
    }

    /** The call is refused, unless it is already. */
    void refuse(GatewayError error, String detail) {
        if (refusal == null) {
            refusal = new Reason(error, detail);
        }
    }

    /** JD answers such a call: it is told, and a strict gateway refuses it. */
    void odd(GatewayError error, String detail) {
        if (strict) {
            refuse(error, detail);
        } else {
            note(detail);
        }
    }

    /** The call is refused, unless the descriptor's word for it is a guess; then it is told. */
    void wrong(GatewayError error, String detail, boolean guessed) {
        if (guessed) {
            note(detail + ", by a guess of the import");
        } else {
            refuse(error, detail);
        }
    }

    void note(String text) {
        notes.add(text);
    }

    boolean refused() {
        return refusal != null;
    }

    /** Why the call is refused, {@code null} if it is not. */
    @Nullable
    Reason refusal() {
        return refusal;
    }

    /** What is told, masked. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
