/**
 * What reports have in common: stable fingerprints, the file of findings that are known already, and writing a report to a
 * file.
 */
@NullMarked
package io.github.jdcodegen.spec.report;

import org.jspecify.annotations.NullMarked;
