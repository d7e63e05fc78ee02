package io.github.jdcodegen.codegen.write;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run depends on, in readable form. Each part has a name, such as {@code option packageName} or {@code
 * descriptor a.yaml}, and a value or the hash of its content. Two runs with equal fingerprints make the same files.
 *
 * @param parts the values by name; empty if a run did not finish
 */
public record Fingerprint(SortedMap<String, String> parts) {
    /** The fingerprint of a run that did not finish. The fingerprint of a finished run is never equal to it. */
    static final Fingerprint UNFINISHED = new Fingerprint(Collections.emptySortedMap());

    /** Copies the map. */
    public Fingerprint {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The parts that are not as they were earlier; empty if there are new parts, or parts that are gone. */
    Optional<Set<String>> changedParts(Fingerprint earlier) {
        return parts.keySet().equals(earlier.parts.keySet())
                ? Optional.of(parts.entrySet().stream()
                        .filter(part -> !part.getValue().equals(earlier.parts.get(part.getKey())))
                        .map(part -> part.getKey())
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    /** The difference from an earlier fingerprint, in words; empty if they are equal. */
    Optional<String> changeSince(Fingerprint earlier) {
        if (equals(earlier)) {
            return Optional.empty();
        }
        if (earlier.equals(UNFINISHED)) {
            return Optional.of("the last run did not finish");
        }
        var changes = new TreeMap<String, String>();
        parts.forEach((name, value) -> {
            var before = earlier.parts.get(name);
            if (before == null) {
                changes.put(name, name + " is new");
            } else if (!before.equals(value)) {
                changes.put(name, name + " changed");
            }
        });
        for (var name : earlier.parts.keySet()) {
            if (!parts.containsKey(name)) {
                changes.put(name, name + " is gone");
            }
        }
        var others = changes.size() - 1;
        return Optional.of(changes.get(changes.firstKey()) + (others == 0 ? "" : ", and " + others + " more"));
    }
}
