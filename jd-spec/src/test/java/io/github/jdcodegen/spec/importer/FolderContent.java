package io.github.jdcodegen.spec.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All files of a folder with their texts, by path with {@code /}. */
final class FolderContent {
    private FolderContent() {}

    static Map<String, String> of(Path folder) {
        var content = new TreeMap<String, String>();
        if (!Files.exists(folder)) {
            return content;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /** Makes a folder hold exactly that. */
    static void write(Path folder, Map<String, String> content) throws IOException {
        for (var old : of(folder).keySet()) {
            if (!content.containsKey(old)) {
                Files.delete(folder.resolve(old));
            }
        }
        for (var file : content.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
