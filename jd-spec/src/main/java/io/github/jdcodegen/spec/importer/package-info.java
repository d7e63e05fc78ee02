/**
 * Makes descriptors from JD's documentation, which its sites answer in two forms of JSON. Each step is a package, and a
 * step knows only the steps before it: {@code document} finds the files, recognises their form and reads raw nodes; {@code
 * normalise} finds out what is really on the wire; {@code map} names types and methods and makes the {@code Api}; {@link
 * io.github.jdcodegen.spec.importer.Importer} loads the result on trial and writes it. Every correction and every guess on
 * the way goes into the {@code report}.
 */
@NullMarked
package io.github.jdcodegen.spec.importer;

import org.jspecify.annotations.NullMarked;
