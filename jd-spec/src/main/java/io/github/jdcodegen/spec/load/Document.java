package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.load.Node.Scalar;
import io.github.jdcodegen.spec.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the folder, parsed.
 *
 * @param place the path inside the folder, with {@code /}
 * @param kind what it describes, by its place
 * @param root its keys and values; empty where it could not be parsed
 * @param problems what is wrong with its YAML
 */
record Document(String place, Kind kind, Optional<Mapping> root, Problems problems) {

    /** What a file describes. */
    enum Kind {
        METHOD,
        SHARED_TYPES,
        GATEWAY;

        private static Kind of(String place) {
            if (place.endsWith("/_shared.yaml") || place.equals("_shared.yaml")) {
                return SHARED_TYPES;
            }
            return place.matches("gateways/[^/]*") ? GATEWAY : METHOD;
        }
    }

    /** Reads a file of a folder. */
    static Document read(Path folder, Path file) {
        var place = place(folder, file);
        var problems = new Problems();
        return new Document(place, Kind.of(place), parse(file, problems), problems);
    }

    /** The path of a file inside a folder, the same on every system. */
    static String place(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The keys and values of a file. */
    static Optional<Mapping> parse(Path file, Problems problems) {
        var name = file.toString();
        try {
            if (Files.size(file) > YamlParser.MAX_BYTES) {
                problems.add(
                        new Location(name, 0, 0, ""),
                        "The file has " + Files.size(file) + " bytes; at most " + YamlParser.MAX_BYTES + " are allowed",
                        "Split it, or leave out long examples.");
                return Optional.empty();
            }
            return YamlParser.parse(name, Files.readAllBytes(file), problems);
        } catch (IOException e) {
            problems.add(
                    new Location(name, 0, 0, ""),
                    "The file cannot be read: " + e.getMessage(),
                    "Mend its permissions.");
            return Optional.empty();
        }
    }

    /** Whether a change is for this file. What could not be parsed is taken at its name's word. */
    boolean isTarget(Overlays.Target target) {
        if (target.kind().equals("file")) {
            return place.equals(target.name());
        }
        var method = root.flatMap(mapping -> mapping.entry("method"))
                .map(Node.Entry::value)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
        return kind == Kind.METHOD
                && (root.isEmpty()
                        ? ("/" + place).endsWith("/" + target.name() + ".yaml")
                        : method.equals(Optional.of(target.name())));
    }

    Document with(Change change) {
        return new Document(place, kind, root.map(change::apply), problems);
    }

    /** Tells a file that is not where what it says belongs; the folders above may be more or fewer. */
    void checkPlace(String expected, Problems problems) {
        if (expected.startsWith("/")
                || expected.contains("/.yaml")
                || expected.contains("//")
                || expected.contains("..")) {
            return; // It does not say where it belongs, and that is told already.
        }
        if (!("/" + expected).endsWith("/" + place) && !("/" + place).endsWith("/" + expected)) {
            problems.add(
                    root.orElseThrow().location(),
                    "By what it says, this file should be " + expected,
                    "Move the file, or mend what it says.");
        }
    }
}
