/** Answers that come in pages, walked through lazily. */
@NullMarked
package io.github.jdcodegen.runtime.paging;

import org.jspecify.annotations.NullMarked;
