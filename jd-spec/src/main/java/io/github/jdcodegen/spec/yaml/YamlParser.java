package io.github.jdcodegen.spec.yaml;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Kind;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that descriptors are written in: one document of keys, lists and single values. What would
 * make a file mean more or less than it seems to say is refused: duplicate keys, anchors, aliases, merge keys, tags, and
 * comments that read like an entry.
 */
public final class YamlParser {
    /** The greatest size of a file, in bytes; the largest of JD's methods takes a twentieth of it. */
    public static final int MAX_BYTES = 4 << 20;

    /** The greatest depth of lists and mappings; the language itself needs 8. */
    private static final int MAX_DEPTH = 32;

    private static final Pattern MAYBE_ENTRY = Pattern.compile("#[^\\s#][^\\s:]*:(\\s|$)", Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("[^\\s#][^\\s:]*:(\\s.*)?", Pattern.DOTALL);

    private final String file;
    private final Problems problems;

    private YamlParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Parses a file. If it does not hold one mapping, that is a problem and the result is empty. */
    public static Optional<Mapping> parse(String file, byte[] bytes, Problems problems) {
        var parser = new YamlParser(file, problems);
        return parser.decode(bytes).flatMap(parser::document);
    }

    private Optional<String> decode(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            problems.add(
                    new Location(file, 1, 1, ""),
                    "The file begins with a byte order mark",
                    "Save it as UTF-8 without one.");
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            var before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            problems.add(placeAfter(before), "The file is not UTF-8 from here on", "Save it as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    private Location placeAfter(String before) {
        var lines = (int) before.chars().filter(c -> c == '\n').count();
        var line = before.substring(before.lastIndexOf('\n') + 1);
        return new Location(file, lines + 1, line.codePointCount(0, line.length()) + 1, "");
    }

    private Optional<Mapping> document(String text) {
        if (MAYBE_ENTRY.matcher(text).find()) {
            refuseHiddenEntries(text);
        }
        try {
            return read(new Events(text));
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            problems.add(
                    mark.map(m -> place(m, "")).orElse(new Location(file, 0, 0, "")),
                    "Broken YAML: " + spelled(e),
                    hint(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(
                    placeAfter(text.substring(
                            0,
                            text.offsetByCodePoints(
                                    0, Math.min(e.getPosition(), text.codePointCount(0, text.length()))))),
                    String.format(
                            java.util.Locale.ROOT, "The character U+%04X is not allowed in YAML", e.getCodePoint()),
                    "Write it in double quotes as \\u and four hexadecimal digits.");
        } catch (YamlEngineException e) {
            problems.add(new Location(file, 0, 0, ""), "Broken YAML: " + e.getMessage(), "Mend it.");
        } catch (TooDeep e) {
            problems.add(
                    e.location,
                    "More than " + MAX_DEPTH + " lists and mappings inside each other",
                    "Look for brackets or braces that are not closed.");
        }
        return Optional.empty();
    }

    private static String spelled(MarkedYamlEngineException e) {
        var begun = e.getContextMark()
                .filter(mark -> e.getProblemMark().stream().anyMatch(end -> end.getLine() != mark.getLine()))
                .map(mark -> " (begun in line " + (mark.getLine() + 1) + ")")
                .orElse("");
        return e.getContext() == null ? e.getProblem() : e.getContext() + begun + ", " + e.getProblem();
    }

    private static String hint(String problem) {
        if (problem.contains("TAB")) {
            return "Indent with spaces, not with tabs.";
        }
        if (problem.contains("mapping values are not allowed") || problem.contains("expected ':'")) {
            return "Check the indentation; a text that holds \": \" must stand in quotes.";
        }
        if (problem.contains("unexpected end of stream")) {
            return "Close the quote, the bracket or the brace that is still open.";
        }
        if (problem.contains("that cannot start any token")) {
            return "A text that begins with such a character must stand in quotes.";
        }
        return "Check the indentation, and that every quote, bracket and brace before it is closed.";
    }

    private Optional<Mapping> read(Events events) {
        events.next(); // the start of the stream
        if (!(events.next() instanceof DocumentStartEvent)) {
            return empty();
        }
        var root = node(events, events.next(), "", 0);
        events.next(); // the end of the document
        var after = events.next();
        if (after instanceof DocumentStartEvent) {
            problems.add(
                    place(after, ""), "A second document begins here", "Put every descriptor in a file of its own.");
        }
        if (root instanceof Scalar scalar && scalar.kind() == Kind.NOTHING) {
            return empty();
        }
        if (root instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(
                root.location(),
                "The document is " + root.describe() + ", not keys and values",
                "A descriptor begins with \"jd: 1\".");
        return Optional.empty();
    }

    private Optional<Mapping> empty() {
        problems.add(new Location(file, 1, 1, ""), "The document is empty", "Fill it or delete the file.");
        return Optional.empty();
    }

    private Node node(Events events, Event event, String path, int depth) {
        var location = place(event, path);
        if (depth > MAX_DEPTH) {
            throw new TooDeep(location);
        }
        if (event instanceof AliasEvent) {
            problems.add(location, "An alias (*) is not allowed", "Write out what it stands for.");
            return new Scalar("", Kind.REFUSED, location);
        }
        refuseAnchor((NodeEvent) event, location);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), location);
            var kind = scalar.isPlain() ? YamlScalars.kind(scalar.getValue()) : Kind.TEXT;
            return new Scalar(scalar.getValue(), kind, location);
        }
        var collection = (CollectionStartEvent) event;
        refuseTag(collection.getTag(), location);
        return event instanceof MappingStartEvent
                ? mapping(events, collection.isFlow(), location, depth)
                : sequence(events, location, depth);
    }

    private Sequence sequence(Events events, Location location, int depth) {
        var items = new ArrayList<Node>();
        for (var index = 0; events.peek() != Event.ID.SequenceEnd; index++) {
            items.add(node(events, events.next(), JsonPath.item(location.path(), index), depth + 1));
        }
        events.next();
        return new Sequence(List.copyOf(items), location);
    }

    private Mapping mapping(Events events, boolean flow, Location location, int depth) {
        var entries = new ArrayList<Entry>();
        var lines = new HashMap<String, Integer>();
        while (events.peek() != Event.ID.MappingEnd) {
            var key = key(node(events, events.next(), location.path(), depth + 1));
            var path = key == null ? location.path() : key.location().path();
            var value = node(events, events.next(), path, depth + 1);
            if (key == null) {
                continue;
            }
            var first = lines.putIfAbsent(key.text(), key.location().line());
            if (first != null) {
                problems.add(
                        key.location(),
                        "The key \"" + key.text() + "\" stands here twice; first in line " + first,
                        "Remove one of the two.");
            } else {
                entries.add(new Entry(key, value));
            }
        }
        events.next();
        return new Mapping(List.copyOf(entries), flow, location);
    }

    /** Returns a key with its own path; {@code null} if the node cannot be a key. */
    private @Nullable Scalar key(Node node) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(node.location(), "A key is " + node.describe() + ", not a text", "Write a text.");
            return null;
        }
        if (scalar.kind() == Kind.REFUSED) {
            return null;
        }
        if (scalar.kind() != Kind.TEXT) {
            problems.add(
                    scalar.location(),
                    "The key " + scalar.text() + " is read as " + scalar.describe() + ", not as a text",
                    "Put it in double quotes: \"" + scalar.text() + "\".");
        } else if (scalar.text().equals("<<")) {
            problems.add(scalar.location(), "A merge key (<<) is not allowed", "Write out what it would merge.");
            return null;
        }
        var at = scalar.location();
        var path = JsonPath.key(at.path(), scalar.text());
        return new Scalar(scalar.text(), scalar.kind(), new Location(file, at.line(), at.column(), path));
    }

    private void refuseAnchor(NodeEvent event, Location location) {
        if (event.getAnchor().isPresent()) {
            problems.add(
                    location, "An anchor (&) is not allowed", "Remove it, and write out its value where it is used.");
        }
    }

    private void refuseTag(Optional<String> tag, Location location) {
        if (tag.isPresent()) {
            problems.add(
                    location, "A tag (!) is not allowed", "Remove it; put a text that begins with \"!\" in quotes.");
        }
    }

    /** Refuses comments such as {@code #promo_id: …}: for YAML it is a comment, but its author meant an entry. */
    private void refuseHiddenEntries(String text) {
        try {
            for (var event : new Parse(settings(true)).parseString(text)) {
                if (event instanceof CommentEvent comment
                        && ENTRY.matcher(comment.getValue()).matches()) {
                    var name =
                            comment.getValue().substring(0, comment.getValue().indexOf(':'));
                    problems.add(
                            place(comment, ""),
                            "This comment reads like the entry \"#" + name + "\"",
                            "Put the name in double quotes if it is one; else write a blank after the #.");
                }
            }
        } catch (YamlEngineException e) {
            // Parsing the document itself reports this.
        }
    }

    private Location place(Event event, String path) {
        return event.getStartMark().map(mark -> place(mark, path)).orElse(new Location(file, 0, 0, path));
    }

    private Location place(Mark mark, String path) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    private static LoadSettings settings(boolean comments) {
        return LoadSettings.builder()
                .setCodePointLimit(MAX_BYTES)
                .setParseComments(comments)
                .build();
    }

    /** The events of a text, with one event of look-ahead. */
    private static final class Events {
        private final Iterator<Event> events;
        private @Nullable Event ahead;

        Events(String text) {
            events = new Parse(settings(false)).parseString(text).iterator();
        }

        Event next() {
            var event = ahead == null ? events.next() : ahead;
            ahead = null;
            return event;
        }

        Event.ID peek() {
            if (ahead == null) {
                ahead = events.next();
            }
            return ahead.getEventId();
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location location;

        TooDeep(Location location) {
            super(null, null, false, false);
            this.location = location;
        }
    }
}
