package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where descriptors come from: a folder, the bundled catalogue, or texts in memory. */
public interface DescriptorSource {
    /** What names the bundled catalogue, wherever a folder of descriptors can be named. */
    String CATALOGUE = "catalog:";

    /**
     * Why nothing can be read here; empty if something can.
     */
    Optional<Problem> unusable();

    /**
     * The files that call themselves YAML, sorted by place; also those under an ending with which the loader refuses
     * them.
     *
     * @throws java.io.UncheckedIOException if they cannot be listed
     */
    List<File> files();

    /** The source that a user named: {@link #CATALOGUE}, or a folder seen from another one. */
    static DescriptorSource named(Path base, String name) {
        return name.strip().equals(CATALOGUE) ? catalogue() : folder(base.resolve(name.strip()));
    }

    /** A folder. */
    static DescriptorSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /** The catalogue that comes with jd-spec. */
    static DescriptorSource catalogue() {
        return CatalogueSource.INSTANCE;
    }

    /**
     * Texts in memory.
     *
     * @param texts the texts by place, such as {@code jos/order/jingdong.pop.order.get.yaml}; problems name the place as
     *     the file
     */
    static DescriptorSource texts(Map<String, String> texts) {
        return new TextSource(texts);
    }

    /** A file of a source. Its content is read when it is asked for. */
    interface File {
        /** The path inside the source, with {@code /}. */
        String place();

        /** What problems call it. */
        String name();

        /** How many bytes it has. */
        long size() throws IOException;

        /** Its content. */
        byte[] read() throws IOException;
    }
}
