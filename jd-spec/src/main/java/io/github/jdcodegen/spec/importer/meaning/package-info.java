/**
 * What the prose of a document says, as facts of the descriptor: outcome, paging, limits, units, the end of fields. Every
 * result is a guess, is marked, and is reported with the words that it comes from.
 */
@NullMarked
package io.github.jdcodegen.spec.importer.meaning;

import org.jspecify.annotations.NullMarked;
