/**
 * The signatures of requests, and the text that is signed.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.sign;

import org.jspecify.annotations.NullMarked;
