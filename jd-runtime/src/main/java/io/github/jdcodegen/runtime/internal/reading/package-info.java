/**
 * What is noted while an answer is read: findings, and the values that tell success from failure.
 *
 * <p>For the runtime only. Nothing outside may use it; it changes without notice.
 */
@NullMarked
package io.github.jdcodegen.runtime.internal.reading;

import org.jspecify.annotations.NullMarked;
