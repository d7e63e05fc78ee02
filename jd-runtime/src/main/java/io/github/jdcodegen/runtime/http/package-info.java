/**
 * The transport that sends HTTP requests, and the seam for another one.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.http;

import org.jspecify.annotations.NullMarked;
