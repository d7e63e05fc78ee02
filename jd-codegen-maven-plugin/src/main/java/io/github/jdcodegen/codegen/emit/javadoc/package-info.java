/**
 * The text of Javadoc comments: what the generator says itself, in English and Chinese, and how the text of descriptors is
 * put into words. Descriptor text becomes HTML in {@link io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder} and
 * nowhere else.
 */
@NullMarked
package io.github.jdcodegen.codegen.emit.javadoc;

import org.jspecify.annotations.NullMarked;
