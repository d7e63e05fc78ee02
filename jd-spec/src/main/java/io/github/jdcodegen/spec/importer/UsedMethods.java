package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.sdk.SdkProgram;
import io.github.jdcodegen.spec.importer.sdk.UsedClasses;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the JD methods that a program calls through JD's SDK. */
final class UsedMethods {
    private UsedMethods() {}

    /**
     * The wire names.
     *
     * @param usedBy the classes of the program
     * @param sdk the jars of JD's SDK, which tell which method a request class stands for
     * @param unread gets what cannot be read, and the request classes that the jars do not have
     * @throws SpecException if no method is used
     */
    static Set<String> of(List<Path> usedBy, List<Path> sdk, List<ImportReport.Unread> unread) {
        var uses = UsedClasses.scan(usedBy, unread);
        // What cannot be read of the jars has been told already.
        var program = SdkProgram.read(sdk, new ArrayList<>());
        uses.stream()
                .map(UsedClasses.Use::owner)
                .filter(owner -> owner.startsWith("com/jd/open/api/sdk/request/") && owner.endsWith("Request"))
                .filter(owner -> !program.has(owner))
                .distinct()
                .sorted()
                .forEach(owner -> unread.add(new ImportReport.Unread(
                        owner.replace('/', '.'),
                        "The program uses it, and the jar does not have it",
                        "Give the jar that the program is compiled with as well.")));
        return program.used(usedBy, uses);
    }
}
