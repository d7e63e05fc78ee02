package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.map.ApiMapper;
import io.github.jdcodegen.spec.importer.map.MethodNames;
import io.github.jdcodegen.spec.importer.map.MethodPlacement;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.sdk.SdkPlaces;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an import of JD's SDK would give, without writing anything. */
public final class SdkApis {
    private SdkApis() {}

    /**
     * The methods as an import into an empty folder describes them.
     *
     * @param sdk jars and folders
     * @param methods the wire names of those that are wanted
     * @param unread gets what cannot be imported
     */
    public static List<Api> of(List<Path> sdk, Set<String> methods, List<ImportReport.Unread> unread) {
        var mapper = new ApiMapper(DescriptorLoader.gateways());
        var names = new MethodNames();
        var apis = new ArrayList<Api>();
        for (var method : SdkPlaces.read(sdk, new ArrayList<>(), new ArrayList<>())) {
            // Names depend on all methods of the jar, whichever are wanted.
            var placement = names.name(MethodPlacement.of(method.head()));
            if (methods.contains(method.head().method())) {
                try {
                    apis.add(mapper.map(method.normalised(), placement, null, Set.of(), method.notes()));
                } catch (RefusedException e) {
                    unread.add(e.of(method.head().document()));
                }
            }
        }
        return apis;
    }
}
