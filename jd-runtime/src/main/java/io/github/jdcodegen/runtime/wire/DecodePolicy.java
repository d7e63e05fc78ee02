package io.github.jdcodegen.runtime.wire;

/** What happens to an answer that is not as documented. */
public enum DecodePolicy {
    /** The answer is read as far as possible, and the decode report lists what was not as documented. */
    OBSERVE,
    /** A value that cannot be read fails the call. A value that was read in another form is only reported. */
    FAIL
}
