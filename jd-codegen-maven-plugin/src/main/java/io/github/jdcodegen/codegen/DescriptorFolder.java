package io.github.jdcodegen.codegen;

import io.github.jdcodegen.spec.model.ApiSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder of descriptors: the user's own, or the catalogue that comes with jd-spec. */
final class DescriptorFolder implements AutoCloseable {
    /** What names the catalogue, where a folder could be named. */
    static final String CATALOGUE = "catalog:";

    private final Path path;
    private final @Nullable FileSystem jar;

    private DescriptorFolder(Path path, @Nullable FileSystem jar) {
        this.path = path;
        this.jar = jar;
    }

    /** Opens a folder, named from another one, or the catalogue. */
    static DescriptorFolder open(Path base, String name) {
        if (!name.equals(CATALOGUE)) {
            return new DescriptorFolder(base.resolve(name), null);
        }
        var code = Inputs.codeOf(ApiSet.class);
        if (Files.isDirectory(code)) {
            return new DescriptorFolder(code.resolve("catalog"), null);
        }
        try {
            var jar = FileSystems.newFileSystem(code);
            return new DescriptorFolder(jar.getPath("catalog"), jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue in " + code, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
