package io.github.jdcodegen.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.github.jdcodegen.codegen.write.Fingerprint;
import io.github.jdcodegen.codegen.write.Hash;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Collects everything that a run depends on. No part contains an absolute path, so two machines get the same
 * fingerprint.
 */
final class Inputs {
    private final SortedMap<String, String> parts = new TreeMap<>();

    /** An option with the value that is in effect. */
    Inputs option(String name, Object value) {
        parts.put("option " + name, value.toString());
        return this;
    }

    /** The content of the files of a source of descriptors. A source that does not exist adds nothing. */
    Inputs descriptors(String kind, DescriptorSource source) {
        if (source.unusable().isEmpty()) {
            source.files().parallelStream()
                    .map(file -> Map.entry(file.place(), hash(file)))
                    .toList()
                    .forEach(file -> parts.put(kind + " " + file.getKey(), file.getValue()));
        }
        return this;
    }

    private static String hash(DescriptorSource.File file) {
        try {
            return Hash.of(file.read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    /**
     * The content of the YAML files of a folder, or of a single file. Files whose extension the loader refuses are
     * included. A folder that does not exist adds nothing.
     */
    Inputs files(String kind, Path folder) {
        hashes(folder, DescriptorLoader::isYaml).forEach((name, hash) -> parts.put(kind + " " + name, hash));
        return this;
    }

    /** The generator itself: its version and its code. Two builds of one snapshot version differ in their code. */
    Inputs generator(String version, List<Class<?>> code) {
        parts.put("generator", version);
        for (var type : code) {
            var hashes = hashes(codeOf(type), file -> true).toString();
            parts.put("generator code " + type.getPackageName(), Hash.of(hashes.getBytes(UTF_8)));
        }
        return this;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(parts);
    }

    /** The jar or folder that a class comes from. */
    static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> hashes(Path folder, Predicate<Path> chosen) {
        if (!Files.exists(folder)) {
            return Collections.emptySortedMap();
        }
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> file.equals(folder) || chosen.test(file))
                    .filter(Files::isRegularFile)
                    .toList();
            return found.parallelStream()
                    .map(file -> Map.entry(name(folder, file), hash(file)))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** The path of a file below a folder, with slashes on every system. If the folder is itself a file, its name. */
    private static String name(Path folder, Path file) {
        var path = file.equals(folder) ? file.getFileName() : folder.relativize(file);
        return path.toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try {
            return Hash.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
