package io.github.jdcodegen.spec.fetch;

import io.github.jdcodegen.spec.importer.document.DocumentFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Remembers, while a fetch is under way, which documents it has: a run that was broken off goes on there. */
final class Journal {
    private final Path file;
    private final Set<String> before;

    private Journal(Path file, Set<String> before) {
        this.file = file;
        this.before = before;
    }

    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(DocumentFolder.JOURNAL);
        var before = Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<String>();
        return new Journal(file, before);
    }

    /** Whether the run before has it. */
    boolean has(String method) {
        return before.contains(method);
    }

    void add(String method) throws IOException {
        Files.writeString(
                file, method + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Everything was asked for. */
    void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
