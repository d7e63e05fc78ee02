package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.JsonPath.Step;
import io.github.jdcodegen.spec.load.Node.Entry;
import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.load.Node.Scalar;
import io.github.jdcodegen.spec.load.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of an overlay.
 *
 * @param target what it is for
 * @param steps the path of what is changed
 * @param value what is set; empty to remove
 * @param entries where it stands
 */
record Change(Overlays.Target target, List<Step> steps, Optional<Node> value, Entries entries) {

    /** The document after the change. */
    Mapping apply(Mapping document) {
        return (Mapping) apply(document, 0, "");
    }

    /** Tells that there is no document for it. */
    void missTarget() {
        entries.problem(
                target.kind(),
                "The change matches nothing: there is no " + target.kind() + " " + target.name(),
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
        miss(path, node.describe());
        return node;
    }

    private Node applyToKey(Mapping mapping, String key, int depth, String path) {
        var entries = new ArrayList<>(mapping.entries());
        var index = indexOf(mapping, key);
        if (depth == steps.size() - 1) {
            var added = value.map(node -> entry(key, node, path));
            if (index >= 0 && added.isPresent()) {
                entries.set(index, added.get());
            } else if (index >= 0) {
                entries.remove(index);
            } else if (added.isPresent()) {
                entries.add(added.get());
            } else {
                miss(path, "nothing");
            }
        } else if (index < 0) {
            miss(path, "nothing");
        } else {
            var entry = entries.get(index);
            entries.set(index, new Entry(entry.key(), apply(entry.value(), depth + 1, path)));
        }
        return new Mapping(List.copyOf(entries), mapping.flow(), mapping.location());
    }

    private Node applyToItem(Sequence sequence, int index, int depth, String path) {
        var items = new ArrayList<>(sequence.items());
        var last = depth == steps.size() - 1;
        if (last && value.isPresent() && index == items.size()) {
            items.add(value.get().at(path));
        } else if (index >= items.size()) {
            miss(path, "nothing");
        } else if (!last) {
            items.set(index, apply(items.get(index), depth + 1, path));
        } else if (value.isPresent()) {
            items.set(index, value.get().at(path));
        } else {
            items.remove(index);
        }
        return new Sequence(List.copyOf(items), sequence.location());
    }

    private void miss(String path, String found) {
        entries.problem(
                "path",
                "The change matches nothing: at " + path + " of " + target.name() + " there is " + found,
                "Mend the path, or remove the change if it is not needed any more.");
    }

    /** An entry that stands where the overlay sets its value. */
    private static Entry entry(String key, Node value, String path) {
        return new Entry(new Scalar(key, Node.Kind.TEXT, value.location().withPath(path)), value.at(path));
    }

    private static int indexOf(Mapping mapping, String key) {
        for (var i = 0; i < mapping.entries().size(); i++) {
            if (mapping.entries().get(i).key().text().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
