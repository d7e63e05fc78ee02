/** Makes a method's model of a normalised document: its names, its place among the methods, its access, its errors. */
@NullMarked
package io.github.jdcodegen.spec.importer.map;

import org.jspecify.annotations.NullMarked;
