package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loads descriptors from memory before they are written.
 *
 * @param set what loads
 * @param problems the problems of the files that do not, by place
 */
record TrialLoad(ApiSet set, Map<String, List<Problem>> problems) {

    /**
     * Loads descriptors. Files with problems are set aside, and the others are loaded again without them.
     *
     * @param files their texts by place, with {@code /}
     */
    static TrialLoad of(Map<String, String> files) {
        var sound = new TreeMap<>(files);
        var problems = new TreeMap<String, List<Problem>>();
        while (!sound.isEmpty()) {
            try {
                return new TrialLoad(
                        DescriptorLoader.load(List.of(DescriptorSource.texts(sound)), List.of()), problems);
            } catch (SpecException e) {
                for (var problem : e.problems()) {
                    var file = problem.location().file();
                    if (file == null || !files.containsKey(file)) {
                        throw e;
                    }
                    problems.computeIfAbsent(file, first -> new ArrayList<>()).add(problem);
                    sound.remove(file);
                }
            }
        }
        return new TrialLoad(new ApiSet(List.of(), List.of(), DescriptorLoader.gateways()), problems);
    }
}
