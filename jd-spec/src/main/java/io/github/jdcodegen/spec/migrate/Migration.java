package io.github.jdcodegen.spec.migrate;

import io.github.jdcodegen.spec.importer.SdkApis;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.sdk.SdkProgram;
import io.github.jdcodegen.spec.importer.sdk.UsedClasses;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the table that tells a program on JD's SDK how it moves to the generated client. */
public final class Migration {
    private Migration() {}

    /**
     * Makes the table.
     *
     * @param usedBy folders and jars of the program's own classes
     * @param sdk the jars of JD's SDK that it uses
     * @param descriptors the folder of descriptors, whose names count; or {@code null}: the names that an import of the SDK
     *     gives
     * @throws SpecException if a place is not there, or the program uses nothing of the SDK
     */
    public static MigrationTable run(List<Path> usedBy, List<Path> sdk, @Nullable Path descriptors) {
        var unread = new ArrayList<ImportReport.Unread>();
        var uses = UsedClasses.scan(usedBy, unread);
        var program = SdkProgram.read(sdk, unread);
        var methods = program.used(usedBy, uses);
        var apis = new TreeMap<String, Api>();
        for (var api : SdkApis.of(sdk, methods, unread)) {
            apis.put(api.method(), api);
        }
        if (descriptors != null && Files.isDirectory(descriptors)) {
            DescriptorLoader.load(descriptors).apis().stream()
                    .filter(api -> methods.contains(api.method()))
                    .forEach(api -> apis.put(api.method(), api));
        }
        var counterparts = new Counterparts(program, List.copyOf(apis.values()));
        var rows = uses.stream()
                .filter(use -> program.has(use.owner()) || use.owner().startsWith("com/jd/open/api/sdk/"))
                .map(counterparts::row)
                .distinct()
                .sorted(Comparator.comparing(MigrationTable.Row::file).thenComparingInt(MigrationTable.Row::line))
                .toList();
        return new MigrationTable(
                rows,
                methods.stream().sorted().toList(),
                unread.stream()
                        .map(one -> one.document() + ": " + one.why())
                        .distinct()
                        .toList());
    }
}
