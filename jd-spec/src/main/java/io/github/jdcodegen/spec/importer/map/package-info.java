/** Makes the model of a method from a normalised document: its names, its group, its access, its errors. */
@NullMarked
package io.github.jdcodegen.spec.importer.map;

import org.jspecify.annotations.NullMarked;
