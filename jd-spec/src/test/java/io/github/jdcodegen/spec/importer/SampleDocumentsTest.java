package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.MethodFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of our own, one for each way in which JD's documentation misleads, and what becomes of them. */
class SampleDocumentsTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/importer/documents");
    private static final Path EXPECTED = Path.of("src/test/resources/importer/expected");

    @TempDir
    private Path folder;

    @Test
    void giveExactlyTheseDescriptorsAndThisReport() throws IOException {
        var report = Importer.run(List.of(DOCUMENTS), folder);

        var made = new TreeMap<>(FolderContent.of(folder));
        made.put("report.json", report.toJson());
        if (Boolean.getBoolean("recreate")) {
            FolderContent.write(EXPECTED, made);
        }
        assertThat(made).isEqualTo(FolderContent.of(EXPECTED));
    }

    @Test
    void someOfTheMethodsAreImportedWherePatternsChooseThem() {
        var report = Importer.run(
                List.of(DOCUMENTS), folder, new MethodFilter(List.of("gateway:union"), List.of("*.wrapped.*")));

        assertThat(report.methods())
                .extracting(ImportReport.Method::method)
                .containsExactly("jd.union.open.sample.query");
        assertThatThrownBy(() -> Importer.run(
                        List.of(DOCUMENTS), folder, new MethodFilter(List.of("jd.union.open.sampel.query"), List.of())))
                .hasMessageContaining("Did you mean jd.union.open.sample.query");
    }

    @Test
    void loadWithoutAProblem() {
        var report = Importer.run(List.of(DOCUMENTS), folder);

        assertThat(DescriptorLoader.load(folder).apis()).hasSameSizeAs(report.methods());
    }

    @Test
    void aSecondImportChangesNoByte() {
        Importer.run(List.of(DOCUMENTS), folder);
        var first = FolderContent.of(folder);

        var report = Importer.run(List.of(DOCUMENTS), folder);

        assertThat(FolderContent.of(folder)).isEqualTo(first);
        assertThat(report.methods())
                .extracting(ImportReport.Method::outcome)
                .containsOnly(ImportReport.FileOutcome.UNCHANGED);
    }

    @Test
    void singleFilesDoAsWell() {
        var report = Importer.run(List.of(DOCUMENTS.resolve("union.json"), DOCUMENTS.resolve("page.html")), folder);

        assertThat(report.methods())
                .extracting(ImportReport.Method::method)
                .containsExactly("jd.union.open.sample.query");
        assertThat(report.unread()).extracting(ImportReport.Unread::document).containsExactly("page.html");
        assertThat(FolderContent.of(folder))
                .containsOnlyKeys("union/union/_shared.yaml", "union/union/jd.union.open.sample.query.yaml");
    }
}
