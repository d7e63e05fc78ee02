/**
 * How a part of a plan is written in Java: names of classes, types, literals, and the characters that a source file may
 * contain. Literals escape descriptor text.
 */
@NullMarked
package io.github.jdcodegen.codegen.emit.syntax;

import org.jspecify.annotations.NullMarked;
