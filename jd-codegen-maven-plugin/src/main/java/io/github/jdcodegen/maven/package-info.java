/** The Maven goals. They have parameters and messages only. The work is done in {@code codegen}. */
@NullMarked
package io.github.jdcodegen.maven;

import org.jspecify.annotations.NullMarked;
