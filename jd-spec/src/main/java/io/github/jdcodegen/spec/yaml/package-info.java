/** YAML as a tree in which every node knows its place: parsing, which refuses what the language does not allow, and printing. */
@NullMarked
package io.github.jdcodegen.spec.yaml;

import org.jspecify.annotations.NullMarked;
