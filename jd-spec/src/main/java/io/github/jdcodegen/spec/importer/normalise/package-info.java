/** Makes of a raw document what JD really sends and takes: containers unwrapped, types decided by evidence. */
@NullMarked
package io.github.jdcodegen.spec.importer.normalise;

import org.jspecify.annotations.NullMarked;
