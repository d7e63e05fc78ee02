/**
 * Tells a program that uses JD's SDK what takes the place of each call. {@link
 * io.github.jdcodegen.spec.migrate.Migration} is the entry point.
 */
@NullMarked
package io.github.jdcodegen.spec.migrate;

import org.jspecify.annotations.NullMarked;
