package io.github.jdcodegen.runtime.error;

/** The gateway refused the call, so that the method itself did not run (or the gateway lost its answer). */
public final class JdGatewayException extends JdException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public JdGatewayException(String method, Failure failure) {
        super(method, failure, Sentence.of("the gateway refused the call,", failure), null);
    }
}
