/**
 * An embedded gateway for tests. It listens on loopback and checks every call as JD's gateway does, with an
 * implementation of its own. It answers from examples, from the documented shape, or as a test says. A script injects
 * faults.
 *
 * <p>For the tests of users. It comes in a jar of its own, with the classifier {@code testing}.
 */
@NullMarked
package io.github.jdcodegen.runtime.testing;

import org.jspecify.annotations.NullMarked;
