/** The report of an import: the result for each document, and every correction and guess. */
@NullMarked
package io.github.jdcodegen.spec.importer.report;

import org.jspecify.annotations.NullMarked;
