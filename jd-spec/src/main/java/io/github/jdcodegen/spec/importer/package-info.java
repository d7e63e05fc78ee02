/**
 * Makes descriptors of JD's documentation, as its site answers it in two forms. One road: {@code DocumentFolder} walks,
 * {@code DocumentReader} recognises the form and reads raw nodes, {@code FlatRequest} and {@code Normaliser} make of
 * them what is really on the wire, {@code TypeTable} names its types, {@code ApiMapper} makes the {@code Api},
 * {@code DescriptorFolder} writes. Whatever was mended or guessed on the way is a {@link
 * io.github.jdcodegen.spec.importer.Finding}.
 */
@NullMarked
package io.github.jdcodegen.spec.importer;

import org.jspecify.annotations.NullMarked;
