package io.github.jdcodegen.spec.yaml;

import io.github.jdcodegen.spec.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a YAML document: what the parser makes and the printer takes. */
public sealed interface Node {

    /** Where it stands. */
    Location location();

    /** The same, from the same line, under another path. */
    Node at(String path);

    /** What it is, for messages: {@code a text}, {@code a list}. */
    String describe();

    /**
     * A single value.
     *
     * @param text what it says
     * @param kind how YAML 1.2 reads it
     */
    record Scalar(String text, Kind kind, Location location) implements Node {
        public static Scalar text(String text) {
            return new Scalar(text, Kind.TEXT, Location.NONE);
        }

        public static Scalar of(boolean value) {
            return new Scalar(Boolean.toString(value), Kind.BOOLEAN, Location.NONE);
        }

        public static Scalar of(Number value) {
            return new Scalar(value.toString(), Kind.NUMBER, Location.NONE);
        }

        @Override
        public Scalar at(String path) {
            return new Scalar(text, kind, location.withPath(path));
        }

        @Override
        public String describe() {
            return kind.words();
        }
    }

    /** How YAML 1.2 reads a value. */
    enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("a truth value"),
        NOTHING("nothing"),
        /** An alias. It is reported when it is parsed and must not be reported again. */
        REFUSED("an alias");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Location location) implements Node {
        @Override
        public Sequence at(String path) {
            var moved = new ArrayList<Node>();
            for (var item : items) {
                moved.add(item.at(JsonPath.item(path, moved.size())));
            }
            return new Sequence(List.copyOf(moved), location.withPath(path));
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * Keys and values, in order.
     *
     * @param flow whether it is written in braces where it fits on a line
     */
    record Mapping(List<Entry> entries, boolean flow, Location location) implements Node {
        @Override
        public Mapping at(String path) {
            var moved = entries.stream()
                    .map(entry -> entry.at(JsonPath.key(path, entry.key().text())))
                    .toList();
            return new Mapping(moved, flow, location.withPath(path));
        }

        @Override
        public String describe() {
            return "keys and values";
        }

        public Optional<Entry> entry(String key) {
            for (var entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {
        Entry at(String path) {
            return new Entry(key.at(path), value.at(path));
        }
    }
}
