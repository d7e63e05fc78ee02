/**
 * The exceptions of calls, as one sealed hierarchy.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.error;

import org.jspecify.annotations.NullMarked;
