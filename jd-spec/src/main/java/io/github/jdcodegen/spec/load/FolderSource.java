package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Descriptors in a folder. */
record FolderSource(Path folder) implements DescriptorSource {

    @Override
    public Optional<Problem> unusable() {
        if (Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                new Location(folder.toString(), 0, 0, ""),
                Files.exists(folder) ? "This is a file, not a folder" : "There is no such folder",
                "Name the folder that holds the descriptors, or " + CATALOGUE
                        + " for those that come with jd-codegen."));
    }

    @Override
    public List<File> files() {
        return list(folder).stream()
                .filter(DescriptorLoader::isYaml)
                .<File>map(file -> new FileInFolder(folder, file))
                .toList();
    }

    /** Lists every file below a folder, in the same order on every system. */
    static List<Path> list(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> place(folder, file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** A file, read from the disk. */
    record FileInFolder(Path folder, Path file) implements File {
        @Override
        public String place() {
            return FolderSource.place(folder, file);
        }

        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
