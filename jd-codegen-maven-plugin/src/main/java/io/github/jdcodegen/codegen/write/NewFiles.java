package io.github.jdcodegen.codegen.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Puts files into a folder of the user, which has files of the user as well. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Writes each file whole, or not at all.
     *
     * @param folder the folder; it is made where it is missing
     * @param files the contents by path inside the folder
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public static void create(Path folder, Map<String, byte[]> files) {
        files.forEach((place, content) -> {
            var file = folder.resolve(place);
            Disk.createFolders(Objects.requireNonNull(file.getParent()));
            Disk.replace(file, new String(content, UTF_8));
        });
    }
}
