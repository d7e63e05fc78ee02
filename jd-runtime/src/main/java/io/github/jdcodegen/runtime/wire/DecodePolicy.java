package io.github.jdcodegen.runtime.wire;

/** What becomes of an answer that is not as documented. */
public enum DecodePolicy {
    /** It is read as far as it can be, and the decode report tells what was odd. */
    OBSERVE,
    /** A value that fits nothing fails the call; what could be read in another form is told in the report. */
    FAIL
}
