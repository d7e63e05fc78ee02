package io.github.jdcodegen.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.report.KnownFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** A change of a descriptor gives exactly the expected changelog, in both directions. */
class ChangelogOfDescriptorsTest {
    private static final Path FIXTURE = Path.of("src/test/resources/diff/base");
    private static final String METHOD = "jingdong.parcel.find";

    @TempDir
    Path folder;

    /** Each line is one change by an overlay, and the one entry that it gives there and back. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/diff/changes.csv", delimiter = '|', numLinesToSkip = 1)
    void oneChangeGivesOneEntryThereAndOneBack(
            String change, String path, String value, String rule, String level, String mirror, String back)
            throws IOException {
        var old = load(List.of());
        var now = load(List.of(overlay(METHOD, change, path, value)));

        assertThat(entries(old, now)).containsExactly(rule + " " + level + " " + path);
        assertThat(entries(now, old)).containsExactly(mirror + " " + back + " " + path);
    }

    @Test
    void whatAGroupSharesIsToldAtEachMethodThatUsesIt() throws IOException {
        var file = Files.writeString(folder.resolve("shared.yaml"), """
                jd: 1
                changes:
                  - {file: jos/parcel/_shared.yaml, path: types.State.values.LOST, change: remove, reason: test}
                  - {file: jos/parcel/_shared.yaml, path: title.en, change: set, value: Boxes, reason: test}
                """);

        var changes = Changelog.of(load(List.of()), load(List.of(file))).changes();

        assertThat(changes)
                .extracting(change -> change.method() + " " + change.rule() + " " + change.path())
                .containsExactly(
                        "jingdong.parcel.drop text-changed shared.title.en",
                        "jingdong.parcel.find text-changed shared.title.en",
                        "jingdong.parcel.find value-removed types.State.values.LOST");
    }

    @Test
    void methodsComeAndGo() throws IOException {
        var texts = texts();
        texts.remove("jos/parcel/jingdong.parcel.drop.yaml");
        var less = DescriptorLoader.load(List.of(DescriptorSource.texts(texts)), List.of());

        assertThat(Changelog.of(load(List.of()), less).changes())
                .singleElement()
                .isEqualTo(new Change(
                        "method-removed", ChangeLevel.JAVA_SOURCE, "jingdong.parcel.drop", "", "jos/parcel", null));
        assertThat(Changelog.of(less, load(List.of())).changes())
                .singleElement()
                .isEqualTo(new Change(
                        "method-added", ChangeLevel.ADDITION, "jingdong.parcel.drop", "", null, "jos/parcel"));
    }

    @Test
    void aMethodMovesToAnotherGroup() throws IOException {
        var texts = texts();
        var moved = texts.remove("jos/parcel/jingdong.parcel.drop.yaml");
        texts.put("jos/box/jingdong.parcel.drop.yaml", moved.replace("group: parcel", "group: box"));
        var after = DescriptorLoader.load(List.of(DescriptorSource.texts(texts)), List.of());

        assertThat(entries(load(List.of()), after))
                .containsExactly("group-changed java-source group", "text-changed text shared.title.en");
    }

    @Test
    void aTypeThatNothingUsesAnyMoreIsGone() throws IOException {
        var now = load(List.of(overlay(METHOD, "remove", "request.fields.rows", null)));

        assertThat(entries(load(List.of()), now))
                .containsExactly(
                        "field-removed java-source request.fields.rows", "type-removed java-source request.types.Row");
    }

    @Test
    void anotherWireNameUnderTheSameJavaNameTouchesTheWireOnly() throws IOException {
        var texts = texts();
        texts.computeIfPresent(
                "jos/parcel/jingdong.parcel.find.yaml",
                (place, text) ->
                        text.replace("    weight: {type: decimal}", "    Weight: {type: decimal, name: weight}"));

        assertThat(entries(load(List.of()), DescriptorLoader.load(List.of(DescriptorSource.texts(texts)), List.of())))
                .containsExactly(
                        "field-added addition response.fields.Weight", "field-removed wire response.fields.weight");
    }

    @Test
    void nothingChangedGivesNothing() throws IOException {
        var log = Changelog.of(load(List.of()), load(List.of()));

        assertThat(log.changes()).isEmpty();
        assertThat(log.summary()).isEqualTo("compared 2 methods with 2: no changes");
    }

    @Test
    void acceptedChangesAreLeftOut() throws IOException {
        var log = Changelog.of(load(List.of()), load(List.of(overlay(METHOD, "set", "request.fields.size.max", "50"))));
        var print = log.changes().get(0).fingerprint();
        var known = Files.writeString(folder.resolve("known"), "# accepted\n\n" + print + " we never ask for more\n");

        assertThat(log.without(KnownFindings.read(known)).summary())
                .isEqualTo("compared 2 methods with 2: no changes, 1 accepted before");
        assertThat(log.without(new KnownFindings(Set.of("0123456789ab"))).changes())
                .hasSize(1);
    }

    @Test
    void theJsonHasTheAgreedKeysAndTheMarkdownHoldsForeignText() throws IOException {
        var old = load(List.of());
        var now = load(List.of(overlay(METHOD, "set", "doc.en", "'`a` </details> # x'")));
        var reports = new ChangelogReports(Changelog.of(old, now), new AffectedClasses(old, now));

        var change = JsonMapper.shared().readTree(reports.json()).get("changes").get(0);
        assertThat(change.propertyNames())
                .containsExactly("id", "rule", "level", "method", "path", "before", "after", "fingerprint");
        assertThat(reports.markdown())
                .contains("## Read (text)")
                .contains("`` `a` </details> # x ``")
                .contains("class `parcel.ParcelApi`");
    }

    private static List<String> entries(ApiSet old, ApiSet now) {
        return Changelog.of(old, now).changes().stream()
                .map(change -> change.rule() + " " + change.level().keyword() + " " + change.path())
                .toList();
    }

    private Path overlay(String method, String change, String path, String value) throws IOException {
        var text = "jd: 1\nchanges:\n  - method: " + method + "\n    path: '" + path + "'\n    change: " + change + "\n"
                + (value == null ? "" : "    value: " + value + "\n") + "    reason: test\n";
        return Files.writeString(folder.resolve("overlay.yaml"), text);
    }

    private static ApiSet load(List<Path> overlays) throws IOException {
        return DescriptorLoader.load(List.of(DescriptorSource.folder(FIXTURE)), overlays);
    }

    private static Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : DescriptorSource.folder(FIXTURE).files()) {
            texts.put(file.place(), new String(file.read(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }
}
