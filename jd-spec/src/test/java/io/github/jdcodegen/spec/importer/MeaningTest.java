package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.importer.SampleDocument.Node;
import io.github.jdcodegen.spec.importer.meaning.Guesses;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import reads from names and words: outcomes, paging, limits, what is required. */
class MeaningTest {
    private static final String METHOD = "jingdong.parcels.search";

    @TempDir
    private Path temp;

    private ImportReport report;

    @Test
    void aFlagCalledSuccessDecides() throws IOException {
        var api = imported(
                Guesses.SURE,
                response(
                        node("success", "Boolean"),
                        text("errorCode", "错误码"),
                        text("message", "说明"),
                        node("data", "String")));

        assertThat(api.response().outcome())
                .containsExactly(new Outcome("success", List.of("true"), List.of(), "errorCode", "message"));
        assertThat(kinds()).contains(Finding.Kind.OUTCOME);
    }

    @Test
    void twoLevelsMayTell() throws IOException {
        var api = imported(
                Guesses.ALL,
                response(
                        number("resultCode", "200：成功，其他：失败"),
                        node("resultInfo", "x.Info", node("isSuccess", "boolean"), node("code", "String"))));

        assertThat(api.response().outcome())
                .extracting(Outcome::code, Outcome::ok, Outcome::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("resultCode", List.of("200"), null),
                        org.assertj.core.groups.Tuple.tuple(
                                "resultInfo.isSuccess", List.of("true"), "resultInfo.code"));
    }

    @Test
    void withoutCertaintyTheReportSaysWhereToLook() throws IOException {
        var api = imported(Guesses.ALL, response(number("code", "返回码"), node("data", "String")));

        assertThat(api.response().outcome()).isEmpty();
        assertThat(kinds()).contains(Finding.Kind.OUTCOME_UNKNOWN).doesNotContain(Finding.Kind.OUTCOME);
    }

    @Test
    void aStateOfAThingIsNoOutcome() throws IOException {
        var api = imported(
                Guesses.ALL,
                response(node("parcel", "x.Parcel", number("status", "1 签收成功 2 在途"), node("no", "String"))));

        assertThat(api.response().outcome()).isEmpty();
    }

    @Test
    void pagesOfAList() throws IOException {
        var document = new SampleDocument(METHOD)
                .request(number("pageIndex", "页码，从0开始"), number("pageSize", "每页条数，最大100"))
                .response(node(
                        "result",
                        "x.Page",
                        number("totalCount", "总数"),
                        node("rows", "List", node("row", "x.Row", node("no", "String")))));
        var paging = imported(Guesses.ALL, document).paging();

        assertThat(paging).isNotNull();
        assertThat(List.of(
                        paging.page(), String.valueOf(paging.size()), String.valueOf(paging.total()), paging.items()))
                .containsExactly("pageIndex", "pageSize", "totalCount", "rows");
        assertThat(paging.first()).isZero();
    }

    @Test
    void nothingIsReadFromWordsWhereThatIsNotWished() throws IOException {
        var api = imported(Guesses.NONE, response(node("success", "Boolean"), text("remark", "已废弃")));

        assertThat(api.response().outcome()).isEmpty();
        assertThat(api.response().fields()).extracting(Field::deprecated).containsOnlyNulls();
    }

    @Test
    void whatTheOnlyContainerNeedsIsRequired() throws IOException {
        var document = new SampleDocument(METHOD)
                .request(node("query", "x.Query", required("venderId"), node("state", "String")))
                .response(node("result", "String"));

        assertThat(imported(Guesses.ALL, document).request().fields())
                .filteredOn(Field::required)
                .extracting(Field::wireName)
                .containsExactly("venderId");
    }

    @Test
    void whatOneOfSeveralNeedsIsNot() throws IOException {
        var document = new SampleDocument(METHOD)
                .request(node("query", "x.Query", required("venderId")), node("state", "String"))
                .response(node("result", "String"));

        assertThat(imported(Guesses.ALL, document).request().fields())
                .extracting(Field::required)
                .containsOnly(false);
    }

    private static SampleDocument response(Node... fields) {
        return new SampleDocument(METHOD).request(node("no", "String")).response(node("result", "x.Result", fields));
    }

    private static Node text(String name, String doc) {
        return node(name, "String").with("desc", doc);
    }

    private static Node number(String name, String doc) {
        return node(name, "Integer").with("desc", doc);
    }

    private static Node required(String name) {
        return node(name, "String").with("required", "true");
    }

    private Api imported(Guesses guesses, SampleDocument document) throws IOException {
        document.write(temp.resolve("docs/one.json"));
        report = Importer.run(
                List.of(temp.resolve("docs")),
                List.of(),
                List.of(),
                temp.resolve("jd"),
                new MethodFilter(List.of(), List.of()),
                guesses);
        return DescriptorLoader.load(temp.resolve("jd")).apis().get(0);
    }

    private List<Finding.Kind> kinds() {
        return report.findings().stream().map(Finding::kind).toList();
    }
}
