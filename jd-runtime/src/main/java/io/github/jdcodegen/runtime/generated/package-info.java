/**
 * What generated classes extend and call: the base of requests, the reader of answers, and the checks of limits.
 *
 * <p>For generated code only. The code of users has no need of it.
 */
@NullMarked
package io.github.jdcodegen.runtime.generated;

import org.jspecify.annotations.NullMarked;
