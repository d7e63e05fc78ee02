/**
 * From the Java plan to sources in memory, one small emitter for each kind of file; nothing here touches a disk.
 * {@link Emitter} is the entry. Descriptor text is escaped here and nowhere else.
 */
@NullMarked
package io.github.jdcodegen.codegen.emit;

import org.jspecify.annotations.NullMarked;
