/**
 * Whole answers: the content is found inside the envelope and read.
 *
 * <p>For the runtime only. Nothing outside may use it; it changes without notice.
 */
@NullMarked
package io.github.jdcodegen.runtime.internal.answer;

import org.jspecify.annotations.NullMarked;
