/**
 * The client and what a call is made with: requests, settings, listeners, interceptors, retries, and the description of a
 * method.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime;

import org.jspecify.annotations.NullMarked;
