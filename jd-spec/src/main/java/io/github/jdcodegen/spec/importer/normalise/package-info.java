/** Finds out from a raw document what is really on the wire: unwraps containers, and decides types by evidence. */
@NullMarked
package io.github.jdcodegen.spec.importer.normalise;

import org.jspecify.annotations.NullMarked;
