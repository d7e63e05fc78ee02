/** What the guide shows: its classes are quoted there, and its snippets compiled. */
@NullMarked
package io.github.jdcodegen.runtime.guide;

import org.jspecify.annotations.NullMarked;
