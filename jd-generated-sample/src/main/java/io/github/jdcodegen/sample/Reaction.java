package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.error.JdValidationException;

/** What a program does about a failed call. The client has done its part by then: it has waited, tried again, renewed. */
enum Reaction {
    /** The program or its data are wrong; nothing was sent, or JD said so. */
    MEND_THE_REQUEST("mend the request; sending it again would not help"),
    /** It may pass. */
    TRY_LATER("put the work back into the queue"),
    /** JD wants fewer calls. */
    SLOW_DOWN("call less often"),
    /** A person has to agree again. */
    AUTHORISE("ask the shop's owner to authorise the app again"),
    /** The machine's time is off by more than the client corrects. */
    SET_THE_CLOCK("set the clock of this machine"),
    /** Key, secret or signing method do not belong together. */
    CHECK_THE_SECRET("check the app's key, secret and signing method"),
    /** JD does not let this app or shop. */
    ASK_JD("ask JD for the permission"),
    /** Things at JD are not as the program believed. */
    LOOK_AGAIN("read the state at JD and decide anew"),
    /** JD did it, but what it answered cannot be read. */
    KEEP_THE_ANSWER("keep the answer for a person; JD did run the method");

    private final String text;

    Reaction(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Reaction to(JdRequest<?> request, JdException failure) {
        if (failure instanceof JdValidationException) {
            return MEND_THE_REQUEST;
        }
        if (failure instanceof JdAuthorizationException) {
            return AUTHORISE;
        }
        if (failure instanceof JdDecodeException) {
            return KEEP_THE_ANSWER;
        }
        var mayHaveRun = failure instanceof JdTransportException transport && !transport.notSent();
        if (failure.kind() == null || mayHaveRun && request.operation().access() == Access.WRITE) {
            return LOOK_AGAIN;
        }
        return switch (failure.kind()) {
            case RETRY -> TRY_LATER;
            case THROTTLE -> SLOW_DOWN;
            case AUTH -> AUTHORISE;
            case CLOCK -> SET_THE_CLOCK;
            case SIGNATURE -> CHECK_THE_SECRET;
            case DENIED -> ASK_JD;
            case CALLER -> MEND_THE_REQUEST;
            case CONFLICT -> LOOK_AGAIN;
        };
    }
}
