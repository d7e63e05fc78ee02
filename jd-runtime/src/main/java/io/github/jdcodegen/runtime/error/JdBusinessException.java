package io.github.jdcodegen.runtime.error;

/** The method ran and answered that it failed. */
public final class JdBusinessException extends JdException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public JdBusinessException(String method, Failure failure) {
        super(method, failure, Sentence.of("the method failed,", failure), null);
    }
}
