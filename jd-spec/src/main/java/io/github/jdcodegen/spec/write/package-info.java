/** Writes descriptors: their canonical text, and the stamp that tells whether somebody edited it. */
@NullMarked
package io.github.jdcodegen.spec.write;

import org.jspecify.annotations.NullMarked;
