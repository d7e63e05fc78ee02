package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loads descriptors in a folder of its own before they are written to theirs.
 *
 * @param set what loads
 * @param problems the problems of the files that do not, by path
 */
record TrialLoad(ApiSet set, Map<String, List<Problem>> problems) {

    /**
     * Loads them; what has problems is set aside, and the rest tried again.
     *
     * @param files their texts by path inside the folder, with {@code /}
     */
    static TrialLoad of(Map<String, String> files) {
        try {
            var stage = Files.createTempDirectory("jd-import");
            try {
                for (var file : files.entrySet()) {
                    var path = stage.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
                }
                return load(stage, files.size());
            } finally {
                delete(stage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be used: " + e, e);
        }
    }

    private static TrialLoad load(Path stage, int files) throws IOException {
        var problems = new TreeMap<String, List<Problem>>();
        while (problems.size() < files) {
            try {
                return new TrialLoad(DescriptorLoader.load(stage), problems);
            } catch (SpecException e) {
                for (var problem : e.problems()) {
                    var file = problem.location().file();
                    if (file == null || !Path.of(file).startsWith(stage)) {
                        throw e;
                    }
                    var name = stage.relativize(Path.of(file)).toString().replace('\\', '/');
                    problems.computeIfAbsent(name, first -> new ArrayList<>()).add(relative(problem, name));
                    Files.deleteIfExists(Path.of(file));
                }
            }
        }
        return new TrialLoad(new ApiSet(List.of(), List.of(), DescriptorLoader.gateways()), problems);
    }

    private static Problem relative(Problem problem, String name) {
        var location = problem.location();
        return new Problem(
                new Location(name, location.line(), location.column(), location.path()),
                problem.message(),
                problem.hint());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
