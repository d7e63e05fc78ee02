package io.github.jdcodegen.spec.model;

import java.util.List;
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
 * @param others the further sources, where there are several; importer and stamp are those of the whole
 */
public record Source(
        String document,
        @Nullable String section,
        @Nullable String url,
        @Nullable String modified,
        @Nullable String sha256,
        @Nullable String importer,
        @Nullable String stamp,
        List<Source> others) {
    /** Copies the list. */
    public Source {
        others = List.copyOf(others);
    }

    /** Starts building a source with that document. */
    public static Builder builder(String document) {
        return new Builder(document);
    }

    /** Starts building a copy of this source. */
    public Builder toBuilder() {
        return new Builder(document)
                .section(section)
                .url(url)
                .modified(modified)
                .sha256(sha256)
                .importer(importer)
                .stamp(stamp)
                .others(others);
    }

    /** Builds a {@link Source}; what is not given is unknown. */
    public static final class Builder {
        private final String document;
        private @Nullable String section;
        private @Nullable String url;
        private @Nullable String modified;
        private @Nullable String sha256;
        private @Nullable String importer;
        private @Nullable String stamp;
        private List<Source> others = List.of();

        private Builder(String document) {
            this.document = document;
        }

        /** The part of it, or {@code null}. */
        public Builder section(@Nullable String section) {
            this.section = section;
            return this;
        }

        /** Its address, or {@code null}. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** Its date as ISO text, or {@code null}. */
        public Builder modified(@Nullable String modified) {
            this.modified = modified;
            return this;
        }

        /** The document's SHA-256 in hex, or {@code null}. */
        public Builder sha256(@Nullable String sha256) {
            this.sha256 = sha256;
            return this;
        }

        /** The importer and its version, or {@code null} for a descriptor written by hand. */
        public Builder importer(@Nullable String importer) {
            this.importer = importer;
            return this;
        }

        /** The SHA-256 of the descriptor's own bytes without this line, or {@code null}. It shows whether anybody edited it. */
        public Builder stamp(@Nullable String stamp) {
            this.stamp = stamp;
            return this;
        }

        /** The further sources. */
        public Builder others(List<Source> others) {
            this.others = others;
            return this;
        }

        /** Builds the source. */
        public Source build() {
            return new Source(document, section, url, modified, sha256, importer, stamp, others);
        }
    }
}
