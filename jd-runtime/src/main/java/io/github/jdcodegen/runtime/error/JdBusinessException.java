package io.github.jdcodegen.runtime.error;

/**
 * The method ran and answered that it failed. Where an answer has an error code that the method and the gateway both
 * document, nobody can tell which of them spoke; then the texts give both meanings, and the method may have run.
 */
public final class JdBusinessException extends JdException {
    private static final long serialVersionUID = 1L;

    private final boolean mayBeOfTheGateway;

    /** Makes one. */
    public JdBusinessException(String method, Failure failure) {
        this(method, failure, "the method failed,", false);
    }

    private JdBusinessException(String method, Failure failure, String what, boolean mayBeOfTheGateway) {
        super(method, failure, Sentence.of(what, failure), null);
        this.mayBeOfTheGateway = mayBeOfTheGateway;
    }

    /** A failure with a code that the method and the gateway both document. */
    public static JdBusinessException orOfTheGateway(String method, Failure failure) {
        return new JdBusinessException(method, failure, "the call failed, and the method may have run,", true);
    }

    /** Whether the code may be the gateway's as well, so that nobody can tell whether the method ran. */
    public boolean mayBeOfTheGateway() {
        return mayBeOfTheGateway;
    }
}
