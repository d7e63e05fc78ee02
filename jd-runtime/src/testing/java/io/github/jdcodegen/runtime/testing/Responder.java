package io.github.jdcodegen.runtime.testing;

/** Answers the calls of a method in a test's own way. */
@FunctionalInterface
public interface Responder {

    /**
     * Answers a call that the gateway has checked and found right.
     *
     * @param request the call
     * @return the answer
     */
    GatewayAnswer answer(RecordedRequest request);
}
