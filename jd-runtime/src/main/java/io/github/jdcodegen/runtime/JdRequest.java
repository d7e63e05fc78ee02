package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.wire.WireObject;

/**
 * A call to be made: the business parameters of one method.
 *
 * @param <R> the type of the answer
 */
public abstract class JdRequest<R> extends WireObject {

    /** Takes the values of the builder. */
    protected JdRequest(Builder<?> builder) {
        super(builder);
    }

    /** What is known of the method: its name, version, gateway, needs, and how its answer is read. */
    public abstract Operation<R> operation();
}
