/**
 * Compares two sets of descriptors and says what each change does to those who use the generated client.
 *
 * <p>{@code MethodTree} makes one tree of all that a method is generated from, {@code TreeComparison} finds the keys that
 * differ, {@code ChangeRules} is the table of rules that judge them, and {@code Changelog} is the result. Reports of it are
 * {@code ChangelogJson}, {@code ChangelogMarkdown} and {@code ChangelogText}.
 */
@NullMarked
package io.github.jdcodegen.spec.diff;

import org.jspecify.annotations.NullMarked;
