package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Change.Target;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the folder.
 *
 * @param file the file
 * @param place the path inside the folder, with {@code /}
 * @param kind what it describes, by its place
 */
record DescriptorFile(Path file, String place, Kind kind) {

    /** What a file describes. */
    enum Kind {
        METHOD,
        SHARED_TYPES,
        GATEWAY;

        private static Kind of(String place) {
            if (("/" + place).endsWith("/_shared.yaml")) {
                return SHARED_TYPES;
            }
            return place.matches("gateways/[^/]*") ? GATEWAY : METHOD;
        }
    }

    /**
     * What became of a file.
     *
     * @param root its keys and values after the changes; empty where it could not be parsed
     * @param changes the changes that were for it
     * @param problems what is wrong so far
     */
    record Parsed(DescriptorFile document, Optional<Mapping> root, List<Change> changes, Problems problems) {

        /** Tells a file that is not where what it says belongs; the folders above may be more or fewer. */
        void checkPlace(String expected) {
            if (expected.startsWith("/")
                    || expected.contains("/.")
                    || expected.contains("//")
                    || expected.contains("..")) {
                return; // It does not say where it belongs, and that is told already.
            }
            var place = "/" + document.place;
            if (!("/" + expected).endsWith(place) && !place.endsWith("/" + expected)) {
                problems.add(
                        root.orElseThrow().location(),
                        "By what it says, this file should be " + expected,
                        "Move the file, or mend what it says.");
            }
        }
    }

    static DescriptorFile of(Path folder, Path file) {
        var place = place(folder, file);
        return new DescriptorFile(file, place, Kind.of(place));
    }

    /** The path of a file inside a folder, the same on every system. */
    static String place(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Parses it and makes the changes that are for it. */
    Parsed parse(List<Change> changes) {
        var problems = new Problems();
        var root = parse(file, problems);
        var made = new ArrayList<Change>();
        for (var change : changes) {
            if (isTarget(change.target(), root)) {
                made.add(change);
                root = root.map(mapping -> change.apply(mapping, problems));
            }
        }
        return new Parsed(this, root, made, problems);
    }

    /** The keys and values of a file. */
    static Optional<Mapping> parse(Path file, Problems problems) {
        var name = file.toString();
        try {
            var size = Files.size(file);
            if (size <= YamlParser.MAX_BYTES) {
                return YamlParser.parse(name, Files.readAllBytes(file), problems);
            }
            problems.add(
                    new Location(name, 0, 0, ""),
                    "The file has " + size + " bytes; at most " + YamlParser.MAX_BYTES + " are allowed",
                    "Split it, or leave out long examples.");
        } catch (IOException e) {
            problems.add(
                    new Location(name, 0, 0, ""),
                    "The file cannot be read: " + e.getMessage(),
                    "Mend its permissions.");
        }
        return Optional.empty();
    }

    /** Whether a change is for this file. What could not be parsed is taken at its name's word. */
    private boolean isTarget(Target target, Optional<Mapping> root) {
        if (target.kind().equals("file")) {
            return place.equals(target.name());
        }
        if (kind != Kind.METHOD) {
            return false;
        }
        return root.isEmpty()
                ? ("/" + place).endsWith("/" + target.name() + ".yaml")
                : root.flatMap(mapping -> mapping.entry("method"))
                        .map(Entry::value)
                        .filter(value ->
                                value instanceof Scalar method && method.text().equals(target.name()))
                        .isPresent();
    }
}
