/**
 * Makes descriptors of JD's documentation, as its site answers it in two forms. The road has one direction, a package for
 * each station: {@code document} walks the folders, recognises the form and reads raw nodes; {@code normalise} makes of
 * them what is really on the wire; {@code map} names types and methods and makes the {@code Api}; {@link
 * io.github.jdcodegen.spec.importer.Importer} loads the result on trial and writes it. Whatever is mended or guessed on
 * the way goes into the {@code report}.
 */
@NullMarked
package io.github.jdcodegen.spec.importer;

import org.jspecify.annotations.NullMarked;
