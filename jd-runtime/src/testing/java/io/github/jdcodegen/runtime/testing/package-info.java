/**
 * An embedded gateway for tests: it listens on loopback, checks every call as JD's gateway does, with an implementation
 * of its own, and answers from examples, from the documented shape or as a test says. Faults are injected by script.
 */
@NullMarked
package io.github.jdcodegen.runtime.testing;

import org.jspecify.annotations.NullMarked;
