package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where descriptors come from: a folder, the bundled catalogue, or texts in memory. */
public interface DescriptorSource {
    /** What names the bundled catalogue, wherever a folder of descriptors can be named. */
    String CATALOGUE = "catalog:";

    /** Returns the problem that keeps this source from being read, such as a folder that does not exist. */
    Optional<Problem> unusable();

    /**
     * Returns the files whose names say that they are YAML, sorted by place. Files that end in {@code .yml} are among
     * them, so that the loader can refuse them.
     *
     * @throws java.io.UncheckedIOException if they cannot be listed
     */
    List<File> files();

    /**
     * Returns the source that a user named.
     *
     * @param base the folder that a relative name starts from
     * @param name {@link #CATALOGUE}, or the path of a folder; blanks around it do not count
     * @throws SpecException if the name is empty or no path
     */
    static DescriptorSource named(Path base, String name) {
        var stripped = name.strip();
        if (stripped.equals(CATALOGUE)) {
            return catalogue();
        }
        try {
            if (!stripped.isEmpty()) {
                return folder(base.resolve(stripped));
            }
        } catch (InvalidPathException e) {
            // The problem below says so.
        }
        throw new SpecException(List.of(new Problem(
                Location.NONE,
                "\"" + stripped + "\" is no place of descriptors",
                "Give paths of folders, or " + CATALOGUE + " for the descriptors that come with jd-codegen, with one"
                        + " comma between two of them.")));
    }

    /** Returns a folder as a source. The folder is not looked at before something is read. */
    static DescriptorSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /** Returns the catalogue that comes with jd-spec. */
    static DescriptorSource catalogue() {
        return CatalogueSource.INSTANCE;
    }

    /**
     * Returns texts in memory as a source.
     *
     * @param texts the texts by place, such as {@code jos/order/jingdong.pop.order.get.yaml}; a problem of a text names
     *     this place as its file
     */
    static DescriptorSource texts(Map<String, String> texts) {
        return new TextSource(texts);
    }

    /** A file of a source. */
    interface File {
        /** Returns the path inside the source, with {@code /} on every system. */
        String place();

        /** Returns the name that problems give as the file. */
        String name();

        /** Returns the number of its bytes. */
        long size() throws IOException;

        /** Reads its content. */
        byte[] read() throws IOException;
    }
}
