package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.generated.WireObject;

/**
 * A call to be made: the business parameters of one method.
 *
 * @param <R> the type of the answer
 */
public abstract class JdRequest<R> extends WireObject {
    private final Operation<R> operation;

    /** Takes what is known of the method, and the values of the builder. */
    protected JdRequest(Operation<R> operation, Builder<?> builder) {
        super(builder);
        this.operation = operation;
    }

    /** What is known of the method: its name, version, gateway, needs, and how its answer is read. */
    public final Operation<R> operation() {
        return operation;
    }
}
