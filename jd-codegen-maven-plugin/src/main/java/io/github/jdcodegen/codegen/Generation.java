package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.emit.Emitter;
import io.github.jdcodegen.codegen.emit.GeneratedFile;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.Fingerprint;
import io.github.jdcodegen.codegen.write.OutputFolder;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Generates Java sources from descriptors, if anything changed since the last time. */
public final class Generation {
    private Generation() {}

    /**
     * Takes the road: load, plan, emit, write. Nothing is written before everything is known to be right.
     *
     * @param claims what other executions of this build write
     * @return one line that tells what was done and why
     * @throws io.github.jdcodegen.spec.model.SpecException with every problem of a station
     * @throws java.io.UncheckedIOException if the file system fails
     */
    public static String run(GenerationSettings settings, Claims claims) {
        try (var descriptors = DescriptorFolder.open(settings.base(), settings.descriptors())) {
            var output = new OutputFolder(settings.outputDirectory());
            claims.claim(List.of(
                    "folder " + settings.outputDirectory().toAbsolutePath().normalize()));
            var from = fingerprint(settings, descriptors);
            var reason = output.reasonToRun(from);
            if (reason.isEmpty()) {
                claims.claim(packages(output.made().stream()));
                return "generated nothing anew: " + count(output.made().size(), "file") + " in "
                        + settings.outputDirectory() + ", up to date";
            }
            var plan = Planner.plan(DescriptorLoader.load(descriptors.path(), settings.overlays()), settings.options());
            var files = Emitter.emit(plan).toList();
            claims.claim(packages(files.stream().map(GeneratedFile::path)));
            var changes = output.changes(files, settings.sourceRoots());
            changes.make(from);
            var methods = plan.groups().stream()
                    .mapToInt(group -> group.methods().size())
                    .sum();
            return "generated " + count(methods, "method") + " in "
                    + count(plan.groups().size(), "group") + ": "
                    + count(changes.files(), "file") + " (" + changes.written() + " written, " + changes.removed()
                    + " removed) in " + settings.outputDirectory() + ", because " + reason.get();
        }
    }

    private static Fingerprint fingerprint(GenerationSettings settings, DescriptorFolder descriptors) {
        var options = settings.options();
        var inputs = new Inputs()
                .generator(settings.version(), List.of(Generation.class, ApiSet.class))
                .option("packageName", options.packageName())
                .option("includes", options.includes())
                .option("excludes", options.excludes())
                .option("language", options.language())
                .files("descriptor", descriptors.path(), ".yaml");
        var number = 0;
        for (var overlay : settings.overlays()) {
            inputs.files("overlay " + ++number, overlay, ".yaml");
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
