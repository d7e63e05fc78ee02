package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * An example of a call.
 *
 * @param title what it shows; may be empty
 * @param request the business parameters as JSON text, or {@code null}
 * @param response the whole answer as JSON text, or {@code null}
 */
public record Example(
        Text title, @Nullable String request, @Nullable String response) {}
