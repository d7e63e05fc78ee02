/** Writes descriptors: their canonical text, and the stamp by which an import knows that nobody edited the text. */
@NullMarked
package io.github.jdcodegen.spec.write;

import org.jspecify.annotations.NullMarked;
