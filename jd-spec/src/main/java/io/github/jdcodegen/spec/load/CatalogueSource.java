package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The descriptors that come with jd-spec. They are read from its jar, or in its own build from the folder of classes. */
final class CatalogueSource implements DescriptorSource {
    static final DescriptorSource INSTANCE = new CatalogueSource();

    private static final String FOLDER = "catalog";

    private CatalogueSource() {}

    @Override
    public Optional<Problem> unusable() {
        return Optional.empty();
    }

    @Override
    public List<File> files() {
        var code = code();
        try {
            if (Files.isDirectory(code)) {
                return read(code.resolve(FOLDER));
            }
            try (var jar = FileSystems.newFileSystem(code)) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue in " + code, e);
        }
    }

    /** Reads all files at once, because the jar is closed afterwards. Together they are small. */
    private static List<File> read(Path folder) throws IOException {
        var files = new ArrayList<File>();
        for (var file : new FolderSource(folder).files()) {
            files.add(new FileInMemory(file.place(), CATALOGUE + file.place(), file.read()));
        }
        return List.copyOf(files);
    }

    private static Path code() {
        try {
            return Path.of(CatalogueSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
