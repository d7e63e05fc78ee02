/**
 * The Api model: what descriptors say, as immutable records that know nothing of YAML's syntax and nothing of Java
 * code generation. {@link io.github.jdcodegen.spec.load} makes it from files, {@code spec.importer} from JD's
 * documentation; the plugin plans Java from it.
 */
@NullMarked
package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.NullMarked;
