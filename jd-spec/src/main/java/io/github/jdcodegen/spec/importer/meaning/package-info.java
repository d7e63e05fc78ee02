/**
 * What the documents say in words: outcomes, paging, limits and ends of use. All of it is guessed, marked as such in the
 * descriptor, and listed in the report with the words that it was read from.
 */
@NullMarked
package io.github.jdcodegen.spec.importer.meaning;

import org.jspecify.annotations.NullMarked;
