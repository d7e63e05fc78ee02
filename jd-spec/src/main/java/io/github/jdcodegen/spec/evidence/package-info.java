/** Holds answers, which examples and recordings show, against what descriptors say of them. */
@NullMarked
package io.github.jdcodegen.spec.evidence;

import org.jspecify.annotations.NullMarked;
