package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.write.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The folder of descriptors: what is in it before the import, and the only place that writes to it. */
final class TargetFolder {
    private static final Pattern METHOD = Pattern.compile("^method: *\"?([A-Za-z0-9_.]+)\"? *$", Pattern.MULTILINE);

    private final Path folder;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> files = new HashMap<>();

    private TargetFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the folder; one that is not there is empty.
     *
     * @throws SpecException if it is a file
     */
    static TargetFolder open(Path folder) {
        var opened = new TargetFolder(folder);
        if (Files.isDirectory(folder)) {
            opened.read();
        } else if (Files.exists(folder)) {
            throw new SpecException(List.of(new Problem(
                    new Location(folder.toString(), 0, 0, ""),
                    "It is a file, and the descriptors go into a folder",
                    "Name a folder; it need not be there yet.")));
        }
        return opened;
    }

    private void read() {
        try (var walk = Files.walk(folder)) {
            // Files that end in .yml do not load, but somebody wrote them, so they must not be overwritten.
            for (var file : walk.filter(DescriptorLoader::isYaml)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                var name = folder.relativize(file)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), "/");
                // A file that is not UTF-8 is not from an import: decoded with replacements, its stamp does not match.
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.put(name, text);
                method(name, text).ifPresent(method -> files.merge(method, name, this::edited));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static Optional<String> method(String name, String text) {
        var line = METHOD.matcher(text);
        if (line.find()) {
            return Optional.of(line.group(1));
        }
        var file = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
        return file.startsWith("_") ? Optional.empty() : Optional.of(file);
    }

    /** Returns, of two files of one method, the one that somebody edited. */
    private String edited(String one, String other) {
        return Stamp.isOn(Objects.requireNonNull(texts.get(one))) ? other : one;
    }

    /** Everything in it, by path. */
    Map<String, String> texts() {
        return texts;
    }

    /** The file of a method, if there is one. */
    Optional<String> file(String method) {
        return Optional.ofNullable(files.get(method));
    }

    /** Whether there is a file of that path. */
    boolean holds(String file) {
        return texts.containsKey(file);
    }

    /** Whether a file was edited by hand, or is not from an import. */
    boolean isEdited(String file) {
        return !Stamp.isOn(texts.getOrDefault(file, ""));
    }

    /** Whether a file has that text already. */
    boolean has(String file, String text) {
        return text.equals(texts.get(file));
    }

    /** Writes a file atomically: it exists with all its text or not at all. */
    void write(String file, String text) {
        var target = folder.resolve(file);
        try {
            Files.createDirectories(target.getParent());
            var half = target.resolveSibling("." + target.getFileName() + ".tmp");
            try {
                Files.writeString(half, text, StandardCharsets.UTF_8);
                move(half, target);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The descriptor " + target + " cannot be written: " + e, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
