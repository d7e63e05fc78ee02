package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Change.Target;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.YamlParser;
import io.github.jdcodegen.spec.yaml.YamlPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a source.
 *
 * @param file the file
 * @param kind what it describes, by its place
 */
record DescriptorFile(DescriptorSource.File file, Kind kind) {

    /** What a file describes. */
    enum Kind {
        METHOD,
        SHARED_TYPES,
        GATEWAY;

        static Kind of(String place) {
            if (("/" + place).endsWith("/_shared.yaml")) {
                return SHARED_TYPES;
            }
            return place.startsWith("gateways/") && place.indexOf('/', "gateways/".length()) < 0 ? GATEWAY : METHOD;
        }
    }

    /**
     * A file after parsing.
     *
     * @param places the places of the files that it was made of: several where what a group shares was merged
     * @param kind what it describes
     * @param root its keys and values; empty where it could not be parsed
     * @param changes the changes that were made to it
     * @param problems what is wrong so far
     */
    record Parsed(List<String> places, Kind kind, Optional<Mapping> root, List<Change> changes, Problems problems) {

        /** Returns the text that a key of the document has. */
        Optional<String> text(String key) {
            return root.flatMap(mapping -> mapping.entry(key))
                    .map(Entry::value)
                    .filter(Scalar.class::isInstance)
                    .map(value -> ((Scalar) value).text());
        }

        /** Applies the changes that are for this file. */
        Parsed changed(List<Change> all) {
            var changed = root;
            var made = new ArrayList<Change>();
            for (var change : all) {
                if (isTarget(change.target())) {
                    made.add(change);
                    changed = changed.map(mapping -> change.apply(mapping, problems));
                }
            }
            return new Parsed(places, kind, changed, made, problems);
        }

        /** Tells whether a change leaves this file as the changes before it made it. */
        boolean isIdle(List<Change> all, Change change) {
            var before = changed(all.subList(0, all.indexOf(change))).root();
            return before.filter(mapping ->
                            YamlPrinter.print(mapping).equals(YamlPrinter.print(change.apply(mapping, new Problems()))))
                    .isPresent();
        }

        /** Tells whether a change is for this file. If the file could not be parsed, its name tells the method. */
        private boolean isTarget(Target target) {
            if (target.kind().equals("file")) {
                return places.contains(target.name());
            }
            if (kind != Kind.METHOD) {
                return false;
            }
            return root.isEmpty()
                    ? ("/" + places.get(0)).endsWith("/" + target.name() + ".yaml")
                    : text("method").filter(target.name()::equals).isPresent();
        }

        /** Reports a file that is in the wrong place for its content. The folders above may be more or fewer. */
        void checkPlace(String expected) {
            if (expected.startsWith("/")
                    || expected.contains("/.")
                    || expected.contains("//")
                    || expected.contains("..")) {
                return; // It does not say where it belongs, and that is reported already.
            }
            for (var each : places) {
                var place = "/" + each;
                if (!("/" + expected).endsWith(place) && !place.endsWith("/" + expected)) {
                    problems.add(
                            root.orElseThrow().location(),
                            "By what it says, this file should be " + expected,
                            "Move the file, or mend what it says.");
                }
            }
        }
    }

    static DescriptorFile of(DescriptorSource.File file) {
        return new DescriptorFile(file, Kind.of(file.place()));
    }

    /** Parses it. */
    Parsed parse() {
        var problems = new Problems();
        return new Parsed(List.of(file.place()), kind, parse(file, problems), List.of(), problems);
    }

    /** The keys and values of a file. */
    static Optional<Mapping> parse(DescriptorSource.File file, Problems problems) {
        try {
            var size = file.size();
            if (size <= YamlParser.MAX_BYTES) {
                return YamlParser.parse(file.name(), file.read(), problems);
            }
            problems.add(
                    new Location(file.name(), 0, 0, ""),
                    "The file has " + size + " bytes; at most " + YamlParser.MAX_BYTES + " are allowed",
                    "Split it, or leave out long examples.");
        } catch (IOException e) {
            problems.add(
                    new Location(file.name(), 0, 0, ""),
                    "The file cannot be read: " + e.getMessage(),
                    "Mend its permissions.");
        }
        return Optional.empty();
    }
}
