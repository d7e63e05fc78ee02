package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.emit.Emitter;
import io.github.jdcodegen.codegen.emit.Face;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.Fingerprint;
import io.github.jdcodegen.codegen.write.OutputFolder;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes only the files of methods whose descriptors changed, and takes all others as they are. It does so where the last run
 * noted enough to be sure that a whole run would make the same. In every other case it makes nothing.
 */
final class PartialRun {
    private final GenerationSettings settings;
    private final Sources sources;
    private final OutputFolder output;
    private final Optional<OutputFolder> data;
    private final SortedMap<String, String> faces;

    PartialRun(GenerationSettings settings, Sources sources, OutputFolder output, Optional<OutputFolder> data) {
        this.settings = settings;
        this.sources = sources;
        this.output = output;
        this.data = data;
        faces = new TreeMap<>(output.notes());
    }

    /** Whether a later run may be partial: a file must describe its method alone, without overlays or earlier files. */
    static boolean isPossible(GenerationSettings settings, ApiSet set) {
        return settings.overlays().isEmpty() && set.replaced().isEmpty();
    }

    /** The client; empty if only a whole run can tell what it is. */
    Optional<Client> make(Fingerprint from) {
        var changed = output.changedParts(from).filter(parts -> isAlike(parts, from));
        try {
            return changed.flatMap(this::make);
        } catch (SpecException e) {
            return Optional.empty(); // A whole run reports this problem together with all others.
        }
    }

    /** Only such methods changed as stand for themselves, and the folder for the embedded gateway is of the same last run. */
    private boolean isAlike(Set<String> parts, Fingerprint from) {
        return faces.keySet().containsAll(parts)
                && parts.stream().allMatch(part -> face(part).isClosed())
                && data.stream()
                        .allMatch(folder ->
                                folder.changedParts(from).filter(parts::equals).isPresent());
    }

    private Optional<Client> make(Set<String> parts) {
        var enums = parts.stream()
                .map(this::face)
                .collect(Collectors.toMap(Face::group, Face::enums, (first, second) -> first));
        var changed = sources.only(parts, enums.keySet());
        var set = DescriptorLoader.load(changed.all(), List.of());
        var options = settings.options();
        var plan = Planner.plan(
                set, new PlanOptions(options.packageName(), List.of(), List.of(), options.language()), enums);
        var before = new TreeMap<>(faces);
        before.keySet().retainAll(parts);
        if (!Client.faces(plan, changed).equals(before)) {
            return Optional.empty();
        }
        var files = output.with(Emitter.emitMethods(plan));
        var answers = data.map(folder -> folder.with(Client.data(plan, set))).orElse(Optional.of(List.of()));
        return files.isEmpty() || answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Client(faces.size(), groups(), set.replaced(), files.get(), answers.get(), faces));
    }

    private int groups() {
        return Math.toIntExact(faces.keySet().stream()
                .map(part -> face(part).group())
                .distinct()
                .count());
    }

    private Face face(String part) {
        return Face.parse(Objects.requireNonNull(faces.get(part)));
    }
}
