/** Reads the answers of JD's documentation sites, in each of their forms, into raw documents. Nothing is interpreted here. */
@NullMarked
package io.github.jdcodegen.spec.importer.document;

import org.jspecify.annotations.NullMarked;
