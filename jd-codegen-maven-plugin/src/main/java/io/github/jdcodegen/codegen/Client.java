package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.emit.Emitter;
import io.github.jdcodegen.codegen.emit.Face;
import io.github.jdcodegen.codegen.gateway.GatewayFiles;
import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A generated client, before it is written.
 *
 * @param methods how many methods it has
 * @param groups how many groups
 * @param replaced the methods of which a later source replaced the descriptor of an earlier one
 * @param files its Java files
 * @param data the files for the embedded gateway; none where none are wished
 * @param faces the text of each method's {@link Face} by its part of the fingerprint, for {@link PartialRun}
 */
record Client(
        int methods,
        int groups,
        Set<String> replaced,
        List<GeneratedFile> files,
        List<GeneratedFile> data,
        SortedMap<String, String> faces) {

    /** Makes all of it. */
    static Client whole(GenerationSettings settings, Sources sources) {
        var set = DescriptorLoader.load(sources.all(), settings.overlays());
        var plan = Planner.plan(set, settings.options());
        var files = Emitter.emit(plan).toList();
        return new Client(
                plan.groups().stream().mapToInt(group -> group.methods().size()).sum(),
                plan.groups().size(),
                set.replaced(),
                files,
                settings.gatewayData() == null ? List.of() : data(plan, set),
                PartialRun.isPossible(settings, set) ? faces(plan, sources) : new TreeMap<>());
    }

    /** The files of a plan's methods for the embedded gateway. */
    static List<GeneratedFile> data(Plan plan, ApiSet set) {
        var methods = new GatewayMethods(set);
        return plan.groups().parallelStream()
                .flatMap(group -> group.methods().stream())
                .map(method -> GatewayFiles.file(methods.of(method.api())))
                .toList();
    }

    /** The faces of a plan by the parts of the fingerprint that its descriptors are. */
    static SortedMap<String, String> faces(Plan plan, Sources sources) {
        var parts = sources.partsByFile();
        var files = plan.groups().stream()
                .flatMap(group -> group.methods().stream())
                .collect(Collectors.toMap(
                        method -> method.api().method(),
                        method -> method.api().location().file()));
        var faces = new TreeMap<String, String>();
        for (Map.Entry<String, Face> face : Face.of(plan).entrySet()) {
            var part = parts.get(files.get(face.getKey()));
            if (part != null) {
                faces.put(part, face.getValue().text());
            }
        }
        return faces;
    }
}
