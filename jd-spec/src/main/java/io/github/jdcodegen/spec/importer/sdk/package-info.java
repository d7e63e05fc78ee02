/**
 * Reads the class files of JD's own SDK jar, which tell names and types of every method that an app may call. The classes
 * are looked at and never loaded. {@link io.github.jdcodegen.spec.importer.sdk.SdkReader} is the entry point; its result has
 * the form that documents are normalised to.
 */
@NullMarked
package io.github.jdcodegen.spec.importer.sdk;

import org.jspecify.annotations.NullMarked;
