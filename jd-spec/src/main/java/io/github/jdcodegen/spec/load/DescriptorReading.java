package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.DescriptorFile.Kind;
import io.github.jdcodegen.spec.load.DescriptorFile.Parsed;
import io.github.jdcodegen.spec.model.Location;
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
 * Reads the files of several sources, one kind of file after the other. A file of a later source replaces the file of an
 * earlier source that describes the same thing. Of a replaced file only the name of what it describes is read.
 */
final class DescriptorReading {
    private final List<List<DescriptorFile>> sources;
    private final List<Change> changes;
    private final Problems problems;
    private final Set<Change> made = new HashSet<>();

    /**
     * Creates a reading of these sources.
     *
     * @param sources the files of each source; later sources take precedence
     * @param changes what overlays change
     * @param problems gets every problem
     */
    DescriptorReading(List<List<DescriptorFile>> sources, List<Change> changes, Problems problems) {
        this.sources = sources;
        this.changes = changes;
        this.problems = problems;
    }

    /** Returns the changes of overlays whose method or file was not found. */
    List<Change> withoutTarget() {
        return changes.stream().filter(change -> !made.contains(change)).toList();
    }

    /** Returns where the changes stand that leave every file as it was; what replaces a file is looked at as well. */
    List<Location> idle() {
        var working = new HashSet<Change>();
        var met = new HashSet<Change>();
        for (var source : sources) {
            for (var file : source) {
                var parsed = file.parse();
                parsed.changed(changes).changes().forEach(change -> {
                    met.add(change);
                    if (!parsed.isIdle(changes, change)) {
                        working.add(change);
                    }
                });
            }
        }
        return changes.stream()
                .filter(change -> met.contains(change) && !working.contains(change))
                .map(Change::location)
                .toList();
    }

    /**
     * The result of reading one kind of file.
     *
     * @param results what the files describe, those of the earliest source first
     * @param replaced the names that stand in several sources, so that a later source replaced an earlier one
     */
    record Result<T>(List<T> results, Set<String> replaced) {}

    /**
     * Reads all files of one kind.
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

    /** The result of one file; {@code result} is empty if the file is broken or replaced. */
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
     * Reads the files that groups share. The files of one group in several sources are merged key by key. Overlays are
     * applied to the merged document.
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
