/** The YAML tree: nodes that know their places, a parser that refuses what the language does not allow, and a printer. */
@NullMarked
package io.github.jdcodegen.spec.yaml;

import org.jspecify.annotations.NullMarked;
