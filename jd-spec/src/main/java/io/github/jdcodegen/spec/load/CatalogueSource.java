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

/** The descriptors that come with jd-spec, from its jar or from the folder that the build makes the jar of. */
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

    /** The jar is closed behind this, so the files are read at once; all together they are small. */
    private static List<File> read(Path folder) throws IOException {
        var files = new ArrayList<File>();
        for (var file : new FolderSource(folder).files()) {
            files.add(new Bundled(file.place(), file.read()));
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

    private record Bundled(String place, byte[] content) implements File {
        @Override
        public String name() {
            return CATALOGUE + place;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public byte[] read() {
            return content.clone();
        }
    }
}
