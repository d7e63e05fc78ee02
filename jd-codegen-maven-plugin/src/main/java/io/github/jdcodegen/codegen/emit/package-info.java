/** From the Java plan to sources in memory; nothing here touches a file. */
@NullMarked
package io.github.jdcodegen.codegen.emit;

import org.jspecify.annotations.NullMarked;
