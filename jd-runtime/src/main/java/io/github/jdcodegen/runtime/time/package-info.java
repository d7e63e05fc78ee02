/** JD's clock: every time without a zone is Beijing time. */
@NullMarked
package io.github.jdcodegen.runtime.time;

import org.jspecify.annotations.NullMarked;
