/**
 * Values that stand for JSON in the API: raw JSON, open enums, the decode report, and the rules of an envelope.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.wire;

import org.jspecify.annotations.NullMarked;
