/**
 * Access tokens: where they come from, how they are kept, and how they are renewed.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.auth;

import org.jspecify.annotations.NullMarked;
