/** The goals. They hold parameters and messages; what they do is in {@code codegen}. */
@NullMarked
package io.github.jdcodegen.maven;

import org.jspecify.annotations.NullMarked;
