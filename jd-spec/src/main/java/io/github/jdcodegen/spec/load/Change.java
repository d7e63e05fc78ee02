package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.JsonPath;
import io.github.jdcodegen.spec.yaml.JsonPath.Step;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of an overlay.
 *
 * @param target what it is for
 * @param steps the path of what is changed
 * @param value what is set; empty to remove
 * @param location where its path stands
 */
record Change(Target target, List<Step> steps, Optional<Node> value, Location location) {
    /** The keys that may be absent and hold further keys. */
    private static final Set<String> PARTS = Set.of(
            "request",
            "response",
            "fields",
            "types",
            "values",
            "errors",
            "title",
            "doc",
            "outcome",
            "paging",
            "source",
            "deprecated",
            "advice");

    /**
     * What a change is for.
     *
     * @param kind {@code method} or {@code file}
     * @param name the wire name of the method, or the file inside the folder of descriptors
     * @param location where it stands
     */
    record Target(String kind, String name, Location location) {}

    /** Returns the document after the change. If the path leads nowhere, that is a problem and the document stays as it is. */
    Mapping apply(Mapping document, Problems problems) {
        try {
            return (Mapping) apply(document, 0, "");
        } catch (Miss miss) {
            problems.add(
                    location,
                    "The change matches nothing: at " + miss.path + " of " + target.name + " there is " + miss.found,
                    "Mend the path, or remove the change if it is not needed any more.");
            return document;
        }
    }

    /** Reports that the method or file of this change does not exist. */
    void missTarget(Problems problems) {
        problems.add(
                target.location,
                "The change matches nothing: there is no " + target.kind + " " + target.name,
                "Mend it, or remove the change if it is not needed any more.");
    }

    private Node apply(Node node, int depth, String path) {
        var step = steps.get(depth);
        if (step instanceof Step.Key key && node instanceof Mapping mapping) {
            return applyToKey(mapping, key.name(), depth, JsonPath.key(path, key.name()));
        }
        if (step instanceof Step.Item item && node instanceof Sequence sequence) {
            return applyToItem(sequence, item.index(), depth, JsonPath.item(path, item.index()));
        }
        throw new Miss(path, node.describe());
    }

    private Node applyToKey(Mapping mapping, String key, int depth, String path) {
        var entries = new ArrayList<>(mapping.entries());
        var old = mapping.entry(key);
        if (old.isPresent()) {
            var changed = changed(old.get().value(), depth, path);
            var index = entries.indexOf(old.get());
            if (changed.isEmpty()) {
                entries.remove(index);
            } else if (isLast(depth)) {
                entries.set(index, entry(key, changed.get()));
            } else {
                entries.set(index, new Entry(old.get().key(), changed.get()));
            }
        } else {
            entries.add(entry(key, added(depth, path)));
        }
        return new Mapping(List.copyOf(entries), mapping.flow(), mapping.location());
    }

    private Node applyToItem(Sequence sequence, int index, int depth, String path) {
        var items = new ArrayList<>(sequence.items());
        if (index < items.size()) {
            var changed = changed(items.get(index), depth, path);
            if (changed.isEmpty()) {
                items.remove(index);
            } else {
                items.set(index, changed.get());
            }
        } else if (index == items.size()) {
            items.add(added(depth, path));
        } else {
            throw new Miss(path, "nothing");
        }
        return new Sequence(List.copyOf(items), sequence.location());
    }

    /** Returns the value that replaces another one; empty if it is removed. */
    private Optional<Node> changed(Node old, int depth, String path) {
        return isLast(depth) ? value.map(node -> node.at(path)) : Optional.of(apply(old, depth + 1, path));
    }

    /** Returns the value for a key that is absent so far. The containers on the path to it are created. */
    private Node added(int depth, String path) {
        if (value.isEmpty()) {
            throw new Miss(path, "nothing");
        }
        if (isLast(depth)) {
            return value.get().at(path);
        }
        if (steps.get(depth) instanceof Step.Key key && PARTS.contains(key.name())) {
            var empty = new Mapping(
                    List.of(), false, new Location(location.file(), location.line(), location.column(), path));
            return apply(empty, depth + 1, path);
        }
        throw new Miss(path, "nothing");
    }

    private boolean isLast(int depth) {
        return depth == steps.size() - 1;
    }

    /** An entry that stands where the overlay sets its value. */
    private static Entry entry(String key, Node value) {
        return new Entry(new Scalar(key, Node.Kind.TEXT, value.location()), value);
    }

    private static final class Miss extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String path;
        private final String found;

        Miss(String path, String found) {
            super(null, null, false, false);
            this.path = path;
            this.found = found;
        }
    }
}
