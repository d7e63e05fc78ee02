package io.github.jdcodegen.spec.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.report.KnownFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftSearchTest {
    private static final String DESCRIPTOR = """
            jd: 1
            method: jingdong.parcel.get
            gateway: jos
            group: parcel
            auth: seller
            access: read
            layout: flat
            request: {}
            response:
              result: parcel
              fields:
                id: {type: int}
                name: {type: string, required: true}
                state: {type: State}
                rows: {type: list<Row>}
              types:
                Row: {fields: {sku: {type: long}, never: {type: string}}}
                State: {type: string, values: {PACKED: {en: Packed}}}
            """;

    @TempDir
    Path folder;

    private static ApiSet set(List<Path> overlays) {
        return DescriptorLoader.load(
                List.of(DescriptorSource.texts(Map.of("jos/parcel/jingdong.parcel.get.yaml", DESCRIPTOR))), overlays);
    }

    private DriftResult drift(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("calls.jsonl"), String.join("\n", lines));
        return DriftSearch.run(set(List.of()), List.of(file));
    }

    private static String line(String day, String content) {
        return "{\"at\":\"2026-01-" + day + "T00:00:00Z\",\"method\":\"jingdong.parcel.get\",\"status\":200,"
                + "\"answer\":{\"jingdong_parcel_get_responce\":{\"code\":\"0\",\"parcel\":" + content + "}}}";
    }

    @Test
    void findsWhatIsNotDescribedWithCountsAndTimes() throws IOException {
        var result = drift(
                line("02", "{\"id\":9999999999,\"name\":null,\"state\":\"LOST\",\"rows\":[],\"lines\":[{\"a\":1}]}"),
                line("01", "{\"id\":1,\"name\":\"xx\",\"state\":\"xxxx\",\"rows\":[{\"sku\":1,\"extra\":\"1\"}]}"),
                line("03", "{\"id\":9999999999,\"name\":\"xx\",\"rows\":[{\"sku\":1}]}"));

        assertThat(result.drifts())
                .extracting(drift -> drift.kind() + " " + drift.path() + " " + drift.count() + "/" + drift.of())
                .containsExactlyInAnyOrder(
                        "too-wide response.fields.id 2/3",
                        "null-for-required response.fields.name 1/3",
                        "unknown-value response.types.State.values 1/3",
                        "unknown-field response.fields.lines 1/3",
                        "empty-list-beside-unknown-list response.fields.rows 1/3",
                        "unknown-field response.types.Row.fields.extra 1/3");
        assertThat(result.drifts())
                .filteredOn(drift -> drift.kind().equals("too-wide"))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.first()).isEqualTo("2026-01-02T00:00:00Z");
                    assertThat(drift.last()).isEqualTo("2026-01-03T00:00:00Z");
                });
        assertThat(result.summary()).isEqualTo("drift in 3 answers and 0 reports: 6 differences");
    }

    @Test
    void theProposedOverlayMakesTheDriftGoAway() throws IOException {
        var line =
                line("01", "{\"id\":9999999999,\"name\":\"x\",\"rows\":[{\"sku\":1,\"extra\":\"x\"}],\"odd name\":1}");
        var overlay =
                Files.writeString(folder.resolve("overlay.yaml"), drift(line).overlay());

        var again = DriftSearch.run(set(List.of(overlay)), List.of(folder.resolve("calls.jsonl")));

        assertThat(again.drifts()).isEmpty();
    }

    @Test
    void fieldsThatManyAnswersNeverHaveAreTold() throws IOException {
        var lines = new String[10];
        java.util.Arrays.fill(
                lines, line("01", "{\"id\":1,\"name\":\"x\",\"state\":\"PACKED\",\"rows\":[{\"sku\":1}]}"));

        assertThat(drift(lines).drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo("never-seen");
            assertThat(drift.path()).isEqualTo("response.types.Row.fields.never");
        });
    }

    @Test
    void worksOnDecodeReportsAlone() throws IOException {
        var report = "{\"at\":\"2026-01-01T00:00:00Z\",\"method\":\"jingdong.parcel.get\",\"report\":[";
        var result = drift(
                report + "{\"path\":\"$.rows[0].extra\",\"kind\":\"UNKNOWN_FIELD\"},"
                        + "{\"path\":\"$.rows[1].extra\",\"kind\":\"UNKNOWN_FIELD\"}]}",
                report + "{\"path\":\"$.rows[7].extra\",\"kind\":\"UNKNOWN_FIELD\"}]}");

        assertThat(result.drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo("reported-unknown-field");
            assertThat(drift.path()).isEqualTo("$.rows[].extra");
            assertThat(drift.count()).isEqualTo(2);
        });
    }

    @Test
    void errorsForeignMethodsAndBrokenLinesAreNoDrift() throws IOException {
        var result = drift(
                "{\"method\":\"jingdong.parcel.get\",\"answer\":{\"error_response\":{\"code\":\"19\"}}}",
                "{\"method\":\"jingdong.other\",\"answer\":{}}",
                "{\"method\":\"jingdong.par");

        assertThat(result.summary())
                .isEqualTo("drift in 0 answers and 0 reports: 0 differences, 1 methods are not described,"
                        + " 1 lines cannot be read");
    }

    @Test
    void envelopeVariantsAreTold() throws IOException {
        var line = line("01", "{\"id\":1,\"name\":\"x\"}").replace("_responce", "_response");

        assertThat(drift(line).drifts()).singleElement().extracting(Drift::kind).isEqualTo("envelope-variant");
    }

    @Test
    void knownDifferencesAreLeftOut() throws IOException {
        var result = drift(line("01", "{\"id\":9999999999}"));

        assertThat(result.without(
                                new KnownFindings(Set.of(result.drifts().get(0).fingerprint())))
                        .drifts())
                .isEmpty();
    }

    @Test
    void aRecordingThatIsNotThereIsAProblem() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> DriftSearch.run(set(List.of()), List.of(folder.resolve("none"))))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("There is no such file or folder");
    }
}
