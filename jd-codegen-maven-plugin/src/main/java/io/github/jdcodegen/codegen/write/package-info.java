/**
 * Writes generated files to disk. No other package changes an output folder. It changes only files that the manifest
 * of the folder lists.
 */
@NullMarked
package io.github.jdcodegen.codegen.write;

import org.jspecify.annotations.NullMarked;
