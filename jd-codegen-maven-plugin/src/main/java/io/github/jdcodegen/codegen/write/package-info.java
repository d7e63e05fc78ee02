/**
 * From files in memory to files on disk: the only code that touches an output folder. It owns what its manifest lists and
 * nothing else.
 */
@NullMarked
package io.github.jdcodegen.codegen.write;

import org.jspecify.annotations.NullMarked;
