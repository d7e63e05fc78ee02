package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.importer.Importer;
import io.github.jdcodegen.spec.importer.meaning.Guesses;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Imports JD's methods: makes descriptors from saved answers of JD's documentation sites, and from JD's own SDK jar. */
@Mojo(name = "import", threadSafe = true, requiresProject = false)
public final class ImportMojo extends JdMojo {
    /**
     * The documents: files and folders, with commas between them. Of a folder all files are read, whatever their names
     * are.
     */
    @Parameter(property = "jd.docs")
    private List<File> docs;

    /**
     * JD's own SDK, with commas between several: jars such as {@code open-api-sdk-2.0-2025-07-01.jar}, and folders of jars
     * or of class files. Its classes are read and never loaded. A method that documents describe too is made of both.
     */
    @Parameter(property = "jd.sdk")
    private List<File> sdk;

    /**
     * Compiled classes of your own, such as {@code target/classes}: only the methods are imported whose request class they
     * use. Needs {@code sdk}.
     */
    @Parameter(property = "jd.usedBy")
    private List<File> usedBy;

    /** The folder of descriptors. Files that somebody edited there are not changed. */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    private File descriptors;

    /**
     * Which of the methods that the documents describe: wire names with {@code *} for anything, {@code group:NAME} or
     * {@code gateway:NAME}. All, unless given.
     */
    @Parameter(property = "jd.includes")
    private List<String> includes;

    /** Which of those methods not; patterns as for {@code includes}. */
    @Parameter(property = "jd.excludes")
    private List<String> excludes;

    /**
     * How far the import goes beyond the tables of the documents: {@code all} (what words say: outcomes, paging, limits,
     * ends of use), {@code sure} (outcomes, paging and the end of methods) or {@code none}.
     */
    @Parameter(property = "jd.guesses", defaultValue = "all")
    private String guesses;

    /**
     * The file for a JSON report of repairs, of guesses and of the result for each document. Without it no report is
     * written.
     */
    @Parameter(property = "jd.report")
    private @Nullable File report;

    @Override
    String run() {
        if (docs.isEmpty() && sdk.isEmpty()) {
            throw new SpecException(List.of(new Problem(
                    new Location("jd.docs", 0, 0, ""),
                    "There is nothing to import from",
                    "Give the folder with the saved answers of JD's documentation site as -Djd.docs=FOLDER, or JD's jar"
                            + " as -Djd.sdk=JAR.")));
        }
        var imported = Importer.run(
                docs.stream().map(File::toPath).toList(),
                sdk.stream().map(File::toPath).toList(),
                usedBy.stream().map(File::toPath).toList(),
                descriptors.toPath(),
                new MethodFilter(includes, excludes),
                guesses());
        imported.unread()
                .forEach(
                        one -> getLog().warn("not imported: " + one.document() + ": " + one.why() + ". " + one.hint()));
        imported.duplicates()
                .forEach(one -> getLog().warn("passed over: " + one.document() + ": " + one.method() + " is taken from "
                        + one.used() + ", because " + one.why()));
        imported.methods().stream()
                .filter(method -> method.outcome() == ImportReport.FileOutcome.KEPT)
                .forEach(method -> getLog().warn("left alone: " + method.file()
                        + " was edited by hand, or is not from an import; it is not updated from "
                        + method.document()));
        if (report != null) {
            imported.write(report.toPath());
        }
        return imported.summary();
    }

    private Guesses guesses() {
        return Stream.of(Guesses.values())
                .filter(value -> value.keyword().equals(guesses))
                .findFirst()
                .orElseThrow(() -> new SpecException(List.of(new Problem(
                        new Location("jd.guesses", 0, 0, ""),
                        "\"" + guesses + "\" is not how far an import can go",
                        "Write all, sure or none."))));
    }
}
