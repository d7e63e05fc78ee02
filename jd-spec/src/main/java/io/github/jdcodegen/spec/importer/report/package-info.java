/** What an import reports: what became of each document, and what it mended or guessed. */
@NullMarked
package io.github.jdcodegen.spec.importer.report;

import org.jspecify.annotations.NullMarked;
