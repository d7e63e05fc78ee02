package io.github.jdcodegen.runtime;

/** What happens to a request that breaks documented limits. */
public enum ValidationPolicy {
    /** An error is a {@link io.github.jdcodegen.runtime.error.JdValidationException}; advice is told to listeners. */
    ERROR,
    /** Errors and advice are told to listeners, and the request is sent. */
    WARN,
    /** Nothing is checked. */
    OFF
}
