/**
 * Looks for what is likely wrong in descriptors, in the documents that they come from, and in the overlays that change them.
 *
 * <p>{@code Linter} runs the rules of the table {@code LintRules}; each rule is a class. {@code AnswerComparison} holds an
 * example answer against a descriptor. {@code LintReports} writes what was found.
 */
@NullMarked
package io.github.jdcodegen.spec.lint;

import org.jspecify.annotations.NullMarked;
