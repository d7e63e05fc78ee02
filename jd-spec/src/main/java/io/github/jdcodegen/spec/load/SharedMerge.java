package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.DescriptorFile.Parsed;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Merges the files that one group has in several sources. A key of a later file replaces the key of an earlier one. The same
 * holds for each type below {@code types}; a type itself is replaced whole.
 */
final class SharedMerge {
    private static final String TYPES = "types";

    private SharedMerge() {}

    /**
     * Adds the files of one more source to those of a group.
     *
     * @param earlier the files of the sources before
     * @param later the files of this source; two files of one source are a mistake, so they are not merged
     */
    static List<Parsed> merged(List<Parsed> earlier, List<Parsed> later) {
        if (earlier.size() != 1 || later.size() != 1) {
            return Stream.concat(earlier.stream(), later.stream()).toList();
        }
        var first = earlier.get(0);
        var second = later.get(0);
        var problems = new Problems();
        problems.addAll(first.problems());
        problems.addAll(second.problems());
        var places = Stream.concat(first.places().stream(), second.places().stream())
                .distinct()
                .toList();
        var root = first.root().isEmpty() || second.root().isEmpty()
                ? Stream.of(second.root(), first.root())
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of(merged(first.root().get(), second.root().get()));
        return List.of(new Parsed(places, first.kind(), root, List.of(), problems));
    }

    private static Mapping merged(Mapping earlier, Mapping later) {
        var entries = new LinkedHashMap<String, Entry>();
        earlier.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        for (var entry : later.entries()) {
            entries.merge(entry.key().text(), entry, SharedMerge::merged);
        }
        return new Mapping(new ArrayList<>(entries.values()), later.flow(), later.location());
    }

    private static Entry merged(Entry earlier, Entry later) {
        return later.key().text().equals(TYPES)
                        && earlier.value() instanceof Mapping before
                        && later.value() instanceof Mapping after
                ? new Entry(later.key(), merged(before, after))
                : later;
    }
}
