/**
 * Holds recorded calls and decode reports against descriptors, and says how JD's real answers differ from what is described.
 */
@NullMarked
package io.github.jdcodegen.spec.drift;

import org.jspecify.annotations.NullMarked;
