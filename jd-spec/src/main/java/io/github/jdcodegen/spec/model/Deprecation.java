package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not to be used any more.
 *
 * @param use the wire name of what to use instead, or {@code null}
 * @param note why; may be empty
 */
public record Deprecation(@Nullable String use, Text note) {}
