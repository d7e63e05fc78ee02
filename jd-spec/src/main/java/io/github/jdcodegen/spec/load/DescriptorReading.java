package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.DescriptorFile.Kind;
import io.github.jdcodegen.spec.load.DescriptorFile.Parsed;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Reads the files of several sources, kind by kind. What a later source describes replaces what an earlier one does; the
 * replaced file is not read beyond its name.
 */
final class DescriptorReading {
    private final List<List<DescriptorFile>> sources;
    private final List<Change> changes;
    private final Problems problems;
    private final Set<Change> made = new HashSet<>();

    /**
     * Of these sources.
     *
     * @param sources the files of each source, the source that counts most last
     * @param changes what overlays change
     * @param problems gets every problem
     */
    DescriptorReading(List<List<DescriptorFile>> sources, List<Change> changes, Problems problems) {
        this.sources = sources;
        this.changes = changes;
        this.problems = problems;
    }

    /** The changes that there was no document for. */
    List<Change> withoutTarget() {
        return changes.stream().filter(change -> !made.contains(change)).toList();
    }

    /**
     * What was read.
     *
     * @param results the results, of the earliest source first
     * @param replaced the names of what a later source replaced
     */
    record Result<T>(List<T> results, Set<String> replaced) {}

    /**
     * Reads the files of a kind.
     *
     * @param key the key whose value names what a file describes
     * @param reader makes the result of a file
     */
    <T> Result<T> read(Kind kind, String key, BiFunction<Parsed, Mapping, T> reader) {
        var taken = new HashSet<String>();
        var replaced = new TreeSet<String>();
        var results = new ArrayList<T>();
        for (int source = sources.size() - 1; source >= 0; source--) {
            var all = sources.get(source).parallelStream()
                    .filter(file -> file.kind() == kind)
                    .map(file -> read(file.parse(), key, taken, reader))
                    .toList();
            results.addAll(0, finished(all));
            for (var each : all) {
                each.name().filter(name -> !taken.add(name)).ifPresent(replaced::add);
            }
        }
        return new Result<>(results, replaced);
    }

    /** A file that was read, or whose name alone was because it is replaced. */
    private record Read<T>(Optional<String> name, Optional<T> result, List<Change> changes, Problems problems) {}

    private <T> Read<T> read(Parsed file, String key, Set<String> taken, BiFunction<Parsed, Mapping, T> reader) {
        var name = file.text(key);
        if (name.filter(taken::contains).isPresent()) {
            return new Read<>(name, Optional.empty(), List.of(), new Problems());
        }
        var changed = file.changed(changes);
        var result = changed.root().map(root -> reader.apply(changed, root));
        return new Read<>(name, result, changed.changes(), changed.problems());
    }

    /**
     * Reads what groups share. Of one group, a later source's file changes that of an earlier one key by key; overlays
     * come last.
     */
    <T> List<T> readShared(BiFunction<Parsed, Mapping, T> reader) {
        var byGroup = new LinkedHashMap<String, List<Parsed>>();
        for (var source : sources) {
            var ofThis = new LinkedHashMap<String, List<Parsed>>();
            for (var parsed : source.parallelStream()
                    .filter(file -> file.kind() == Kind.SHARED_TYPES)
                    .map(DescriptorFile::parse)
                    .toList()) {
                var group = parsed.text("gateway").orElse("") + "/"
                        + parsed.text("group").orElse("");
                ofThis.computeIfAbsent(group, first -> new ArrayList<>()).add(parsed);
            }
            ofThis.forEach((group, files) -> byGroup.merge(group, files, SharedMerge::merged));
        }
        var all = byGroup.values().parallelStream()
                .flatMap(Collection::stream)
                .map(parsed -> read(parsed, "", Set.of(), reader))
                .toList();
        return finished(all);
    }

    private <T> List<T> finished(List<Read<T>> all) {
        for (var each : all) {
            problems.addAll(each.problems());
            made.addAll(each.changes());
        }
        return all.stream().flatMap(each -> each.result().stream()).toList();
    }
}
