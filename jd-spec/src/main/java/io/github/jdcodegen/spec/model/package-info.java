/**
 * The Api model: what descriptors say, as immutable records. {@link io.github.jdcodegen.spec.load} makes it from files and
 * {@code spec.importer} from JD's documentation; the plugin plans Java code from it.
 *
 * <p>The rules that all of them share are here too: the keys of the language ({@code Keys}), how names of code follow from
 * names on the wire ({@code Names}, {@code JavaRules}, {@code NameRegistry}), problems, and the choice of methods by
 * patterns. Nothing here knows YAML's syntax or JavaPoet.
 */
@NullMarked
package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.NullMarked;
