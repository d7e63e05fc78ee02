/**
 * Text forms that several packages share: JSON, URL-encoded forms, Beijing time.
 *
 * <p>For the runtime only. Nothing outside may use it; it changes without notice.
 */
@NullMarked
package io.github.jdcodegen.runtime.internal;

import org.jspecify.annotations.NullMarked;
