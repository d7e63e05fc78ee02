/**
 * What a request breaks of the documented limits.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.validation;

import org.jspecify.annotations.NullMarked;
