package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.write.Fingerprint;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.codegen.write.OutputFolder;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates Java sources from descriptors, if an input or an output changed since the last run. */
public final class Generation {
    /** How many names the summary lists at most. */
    private static final int MOST_NAMES = 10;

    private Generation() {}

    /**
     * Runs the steps load, plan, emit and write. Nothing is written before all checks have passed.
     *
     * @param claims what the other executions of this build write
     * @return one line that says what was done and why
     * @throws SpecException with all problems of the step that found some
     * @throws java.io.UncheckedIOException if the file system fails
     */
    public static String run(GenerationSettings settings, Claims claims) {
        var sources = Sources.of(settings);
        claims.claim(folders(settings));
        var output = new OutputFolder(settings.outputDirectory());
        var data = Optional.ofNullable(settings.gatewayData()).map(OutputFolder::new);
        var from = fingerprint(settings, sources);
        var reason = output.reasonToRun(from).or(() -> data.flatMap(folder -> folder.reasonToRun(from)));
        if (reason.isEmpty()) {
            claims.claim(packages(output.made().stream()));
            return "generated nothing anew: " + count(output.made().size(), "file") + " in "
                    + settings.outputDirectory() + ", up to date";
        }
        var client = new PartialRun(settings, sources, output, data)
                .make(from)
                .orElseGet(() -> Client.whole(settings, sources));
        claims.claim(packages(client.files().stream().map(GeneratedFile::path)));
        var changes = output.changes(client.files(), settings.sourceRoots());
        var dataChanges = data.map(folder -> folder.changes(client.data(), List.of()));
        changes.make(from, client.faces());
        dataChanges.ifPresent(it -> it.make(from, Collections.emptySortedMap()));
        return "generated " + count(client.methods(), "method") + " in " + count(client.groups(), "group") + ": "
                + count(changes.files(), "file") + " (" + changes.written() + " written, " + changes.removed()
                + " removed) in " + settings.outputDirectory()
                + dataChanges
                        .map(it -> " and " + count(it.files(), "file") + " for the embedded gateway in "
                                + settings.gatewayData())
                        .orElse("")
                + replaced(client.replaced())
                + ", because " + reason.get();
    }

    /** The client as far as it can be made from what changed; for tests. */
    static Optional<Client> partial(GenerationSettings settings) {
        var sources = Sources.of(settings);
        var data = Optional.ofNullable(settings.gatewayData()).map(OutputFolder::new);
        return new PartialRun(settings, sources, new OutputFolder(settings.outputDirectory()), data)
                .make(fingerprint(settings, sources));
    }

    private static String replaced(Set<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        var more = names.size() - MOST_NAMES;
        return "; " + count(names.size(), "method") + " of an earlier place replaced by a later one: "
                + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static List<String> folders(GenerationSettings settings) {
        var output = settings.outputDirectory().toAbsolutePath().normalize();
        if (settings.gatewayData() == null) {
            return List.of("folder " + output);
        }
        var data = settings.gatewayData().toAbsolutePath().normalize();
        if (data.equals(output)) {
            throw new SpecException(List.of(new Problem(
                    Location.NONE,
                    "The data of the embedded gateway would go into the folder of the Java sources, " + output,
                    "Give jd.gatewayData a folder of its own.")));
        }
        return List.of("folder " + output, "folder " + data);
    }

    private static Fingerprint fingerprint(GenerationSettings settings, Sources sources) {
        var options = settings.options();
        var inputs = new Inputs()
                .generator(settings.version(), List.of(Generation.class, ApiSet.class))
                .option("packageName", options.packageName())
                .option("includes", options.includes())
                .option("excludes", options.excludes())
                .option("language", options.language());
        for (int i = 0; i < sources.all().size(); i++) {
            inputs.descriptors(sources.kind(i), sources.all().get(i));
        }
        var number = 0;
        for (var overlay : settings.overlays()) {
            inputs.files("overlay " + ++number, overlay);
        }
        return inputs.fingerprint();
    }

    private static Collection<String> packages(Stream<String> paths) {
        return paths.map(path ->
                        "package " + path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .toList();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
