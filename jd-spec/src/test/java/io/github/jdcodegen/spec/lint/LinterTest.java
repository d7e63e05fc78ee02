package io.github.jdcodegen.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.report.KnownFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LinterTest {
    private static final String PLACE = "jos/parcel/jingdong.parcel.get.yaml";
    private static final String HEAD = """
            jd: 1
            method: jingdong.parcel.get
            gateway: jos
            group: parcel
            title: {en: Get a parcel}
            auth: seller
            access: read
            layout: flat
            """;

    @TempDir
    Path folder;

    private LintResult lint(String body) {
        return lint(HEAD + body, List.of(), null);
    }

    private LintResult lint(String text, List<Path> overlays, @Nullable Path suppressions) {
        return Linter.run(List.of(DescriptorSource.texts(Map.of(PLACE, text))), overlays, List.of(), suppressions);
    }

    private static List<String> ids(LintResult result) {
        return result.findings().stream()
                .map(finding -> finding.rule() + " " + finding.location().path())
                .toList();
    }

    @Test
    void theCatalogueIsClean() {
        var result = Linter.run(List.of(DescriptorSource.catalogue()), List.of(), List.of(), null);

        assertThat(result.atLeast(Severity.WARNING)).isEmpty();
        assertThat(result.summary()).startsWith("linted ");
    }

    @Test
    void whatTheLoaderRefusesIsAnErrorEach() {
        var result = lint("request: {}\nresponse: {fields: {a: {type: Nothing}, b: {kind: long}}}\n");

        assertThat(result.atLeast(Severity.ERROR))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("descriptor-invalid");
                    assertThat(finding.location().line()).isPositive();
                });
    }

    @Test
    void findsTypesThatNothingUses() {
        assertThat(ids(lint("""
                request: {}
                response:
                  fields: {a: {type: Used}}
                  types:
                    Used: {fields: {b: {type: long}}}
                    Lost: {fields: {b: {type: Used}}}
                """))).containsExactly("unused-type response.types.Lost");
    }

    @Test
    void findsExamplesOfFieldsThatBreakTheirLimits() {
        assertThat(ids(lint("""
                request:
                  fields:
                    size: {type: long, max: 50, example: "100"}
                    name: {type: string, minLength: 3, example: ab}
                    page: {type: long, example: first}
                    fine: {type: long, min: 1, max: 5, example: "5"}
                response: {}
                """)))
                .containsExactly(
                        "field-example-against-limits request.fields.size",
                        "field-example-against-limits request.fields.name",
                        "field-example-against-limits request.fields.page");
    }

    @Test
    void holdsExamplesAgainstWhatIsDescribed() {
        var result = lint("""
                request: {fields: {id: {type: long, required: true, doc: {en: Its id}}}}
                response:
                  result: parcel
                  fields:
                    id: {type: long}
                    size: {type: int}
                    open: {type: boolean}
                    name: {type: string}
                    sent: {type: datetime}
                    rows: {type: list<Row>}
                    state: {type: State}
                  types:
                    Row: {fields: {sku: {type: long}}}
                    State: {type: string, values: {PACKED: {en: Packed}}}
                examples:
                  - request: '{"ip": 1}'
                    response: >-
                      {"jingdong_parcel_get_responce": {"code": "0", "parcel": {"id": "1", "size": 3000000000, "open": "true",
                      "name": 5, "sent": "today", "rows": {"row": {"sku": 1, "extra": 2}}, "state": "LOST", "more": []}}}
                """);

        assertThat(ids(result))
                .containsExactlyInAnyOrder(
                        "example-request examples[0].request",
                        "example-request examples[0].request",
                        "example-number-as-text examples[0].response.id",
                        "example-too-wide examples[0].response.size",
                        "example-boolean-as-text examples[0].response.open",
                        "example-number-for-text examples[0].response.name",
                        "example-unreadable examples[0].response.sent",
                        "example-object-for-list examples[0].response.rows",
                        "example-unknown-field examples[0].response.rows.extra",
                        "example-unknown-value examples[0].response.state",
                        "example-unknown-field examples[0].response.more");
    }

    @Test
    void aListThatIsSentAsOneTextMayBeOneInAnExample() {
        assertThat(ids(lint("""
                request: {}
                response:
                  fields: {ids: {type: list<long>, encoding: csv}}
                examples:
                  - response: '{"jingdong_parcel_get_responce": {"code": "0", "ids": "1,2"}}'
                """))).isEmpty();
    }

    @Test
    void wrappersAroundElementsAreNoUnknownFields() {
        assertThat(ids(lint("""
                request: {}
                response:
                  fields: {rows: {type: list<Row>}, ids: {type: list<string>}, one: {type: Row}}
                  types: {Row: {fields: {sku: {type: long}}}}
                examples:
                  - response: >-
                      {"jingdong_parcel_get_responce": {"code": "0", "rows": [{"row": {"sku": 1}}], "ids": [{"string": "a"}],
                      "one": {"other": {"sku": 1}}}}
                """)))
                .containsExactlyInAnyOrder(
                        "example-item-wrapper examples[0].response.rows",
                        "example-item-wrapper examples[0].response.ids",
                        "example-item-wrapper examples[0].response.one");
    }

    @Test
    void holdsADocumentAgainstItself() throws IOException {
        var doc = Files.writeString(folder.resolve("1.json"), """
                {"josCmsApi": {"apiName": "jingdong.parcel.get", "znName": "包裹(已停用)"},
                 "jsonExample": "{\\"jingdong_parcel_get_response\\": {\\"code\\": \\"0\\", \\"more\\": 1}}",
                 "method": {"restName": "jingdong.parcel.get", "elements": [], "josResult": {"elements": []}}}
                """);
        var text = HEAD + """
                request: {}
                response:
                  fields:
                    state: {type: long, doc: {zh: "1:待发货 2:已发货"}, example: "7"}
                    kind: {type: long, doc: {zh: "1:大 2:小 3 其他"}, example: "3"}
                """;

        var result = Linter.run(List.of(DescriptorSource.texts(Map.of(PLACE, text))), List.of(), List.of(doc), null);

        assertThat(ids(result))
                .containsExactlyInAnyOrder(
                        "document-says-deprecated deprecated",
                        "document-value-outside-table response.fields.state",
                        "example-unknown-field example.more");
    }

    @Test
    void aChangeThatTheSourceHasCaughtUpWithIsToBeRemoved() throws IOException {
        var overlay = Files.writeString(folder.resolve("overlay.yaml"), """
                jd: 1
                changes:
                  - {method: jingdong.parcel.get, path: request.fields.size.max, change: set, value: 50, reason: old}
                  - {method: jingdong.parcel.get, path: request.fields.size.max, change: set, value: 60, reason: new}
                """);
        var text = HEAD + "request: {fields: {size: {type: long, max: 50}}}\nresponse: {}\n";

        assertThat(lint(text, List.of(overlay), null).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("overlay-caught-up");
                    assertThat(finding.location().line()).isEqualTo(3);
                    assertThat(finding.hint()).startsWith("Remove the change");
                });
    }

    @Test
    void suppressionsHaveAReasonAndDieLoudly() throws IOException {
        var file = Files.writeString(folder.resolve("quiet"), """
                # one that works, one that does not
                unused-type jingdong.parcel.*:response.types JD announced it
                missing-title jingdong.parcel.get nobody asks
                """);
        var text = HEAD + "request: {}\nresponse: {types: {Lost: {fields: {b: {type: long}}}}}\n";

        assertThat(lint(text, List.of(), file).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("suppression-dead");
            assertThat(finding.location().line()).isEqualTo(3);
        });

        var without = Files.writeString(folder.resolve("bad"), "unused-type jingdong.parcel.get\n");
        assertThatThrownBy(() -> lint(text, List.of(), without)).hasMessageContaining("bad:1:1");
    }

    @Test
    void knownFindingsAreLeftOut() {
        var result = lint("request: {}\nresponse: {types: {Lost: {fields: {b: {type: long}}}}}\n");
        var print = result.findings().get(0).fingerprint();

        assertThat(result.without(new KnownFindings(Set.of(print))).summary())
                .isEqualTo("linted 1 methods and 0 documents: 0 errors, 0 warnings, 0 infos, 1 known before");
    }

    @Test
    void theReportsHaveTheirForms() {
        var reports = new LintReports(lint("request: {}\nresponse: {types: {Lost: {fields: {b: {type: long}}}}}\n"));
        var sarif = JsonMapper.shared().readTree(reports.sarif()).get("runs").get(0);

        assertThat(reports.text()).contains(PLACE + ":").contains("warning unused-type");
        assertThat(JsonMapper.shared().readTree(reports.json()).get("findings")).hasSize(1);
        assertThat(sarif.get("results").get(0).get("ruleId").asString()).isEqualTo("unused-type");
        assertThat(sarif.get("tool").get("driver").get("rules")).isNotEmpty();
    }
}
