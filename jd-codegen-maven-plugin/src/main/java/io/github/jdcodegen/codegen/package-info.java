/** What the goals do: each takes its road through the stations, which know nothing of each other or of Maven. */
@NullMarked
package io.github.jdcodegen.codegen;

import org.jspecify.annotations.NullMarked;
