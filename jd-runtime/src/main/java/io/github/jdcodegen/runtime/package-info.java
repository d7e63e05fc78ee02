/** The client: calls, their settings, and what generated code states about a method. */
@NullMarked
package io.github.jdcodegen.runtime;

import org.jspecify.annotations.NullMarked;
