package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a descriptor's facts come from. It holds no time of import: the same input gives the same bytes.
 *
 * @param document the document, such as a file name or a title
 * @param section the part of it, or {@code null}
 * @param url its address, or {@code null}
 * @param modified its date as ISO text, or {@code null}
 * @param sha256 the document's SHA-256 in hex, or {@code null}
 * @param importer the importer and its version, or {@code null} for a descriptor written by hand
 * @param stamp the SHA-256 of the descriptor's own bytes without this line, by which an import knows that nobody edited
 *     it; else {@code null}
 */
public record Source(
        String document,
        @Nullable String section,
        @Nullable String url,
        @Nullable String modified,
        @Nullable String sha256,
        @Nullable String importer,
        @Nullable String stamp) {}
