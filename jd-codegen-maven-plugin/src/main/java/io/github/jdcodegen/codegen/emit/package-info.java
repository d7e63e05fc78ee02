/**
 * From the Java plan to sources in memory: one small emitter for each kind of file. Nothing here touches a disk.
 * {@link Emitter} is the entry; the Javadoc of what is emitted is made in {@code javadoc}, its types and literals in
 * {@code syntax}.
 */
@NullMarked
package io.github.jdcodegen.codegen.emit;

import org.jspecify.annotations.NullMarked;
