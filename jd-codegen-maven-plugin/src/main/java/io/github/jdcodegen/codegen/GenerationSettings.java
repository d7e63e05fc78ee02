package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one run of {@link Generation}.
 *
 * @param base the folder that relative names start from
 * @param descriptors the sources of descriptors, the one that counts most last: folders, and {@code catalog:} for those
 *     that come with jd-codegen
 * @param overlays files and folders of overlays, in the order in which they apply
 * @param outputDirectory where the Java sources go
 * @param gatewayData where the data of the embedded gateway goes, or {@code null} for none
 * @param options which methods are generated, and how
 * @param sourceRoots the other source folders that are compiled together with the generated sources
 * @param version the version of the generator
 */
public record GenerationSettings(
        Path base,
        List<String> descriptors,
        List<Path> overlays,
        Path outputDirectory,
        @Nullable Path gatewayData,
        PlanOptions options,
        Collection<Path> sourceRoots,
        String version) {
    /** Copies the collections. */
    public GenerationSettings {
        descriptors = List.copyOf(descriptors);
        overlays = List.copyOf(overlays);
        sourceRoots = List.copyOf(sourceRoots);
    }
}
