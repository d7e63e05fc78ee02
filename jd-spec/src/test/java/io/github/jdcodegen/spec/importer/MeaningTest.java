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
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Scalar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import concludes from names and words, and what it does not. */
class MeaningTest {
    private static final String METHOD = "jingdong.sample.thing.query";

    @TempDir
    private Path temp;

    private @Nullable ImportReport report;

    @Test
    void aFlagOfSuccessDecidesAndTheCodeAndTextBesideItAreTheErrors() throws IOException {
        var api = answered(node(
                "result",
                "x.Result",
                node("success", "Boolean"),
                node("resultCode", "String"),
                node("message", "String")));

        assertThat(api.response().outcome())
                .containsExactly(new Outcome("success", List.of("true"), List.of(), "resultCode", "message"));
        assertThat(api.guessed()).contains("outcome");
        assertThat(findings(Finding.Kind.OUTCOME)).containsExactly("response.success");
    }

    @Test
    void aFlagDecidesInAResultObjectAndNotInAThing() throws IOException {
        var things = node("order", "x.Order", node("success", "Boolean"), node("no", "String"));
        var inResult = answered(
                node("answer", "x.Answer", things, node("apiResult", "x.ApiResult", node("success", "Boolean"))));
        assertThat(inResult.response().outcome()).extracting(Outcome::code).containsExactly("apiResult.success");

        var inThing = answered(node("answer", "x.Answer", things, node("no", "String")));
        assertThat(inThing.response().outcome()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        返回码(1：成功，2：失败) | 1
        0 表示成功; -1 表示失败 | 0
        成功标识，200代表查询成功，其他为失败 | 200
        返回码 | -
        1:成功 2:也成功 0:失败 3:提交成功 | -
        1:成功,2:失败,3:处理中 | -
        状态码（00000,处理成功 10001,系统错误） | -
        """)
    void aCodeDecidesWhereItsTextSaysWhichValueIsSuccess(String doc, @Nullable String ok) throws IOException {
        var api =
                answered(node("result", "x.Result", node("code", "Number").with("desc", doc), node("data", "String")));

        assertThat(api.response().outcome())
                .extracting(outcome -> String.join(",", outcome.ok()))
                .containsExactlyElementsOf(ok == null ? List.of() : List.of(ok));
        assertThat(findings(Finding.Kind.OUTCOME_OPEN)).hasSize(ok == null ? 1 : 0);
    }

    @Test
    void aPageAndASizeAndOneListWithItsTotalArePagingAndTheirTextsAreNumbers() throws IOException {
        var api = imported(
                List.of(node("page", "String").with("desc", "页码，从1开始"), node("page_size", "String")),
                List.of(node(
                        "result",
                        "x.Result",
                        node("totalPage", "Number").with("desc", "总页数"),
                        node("total", "Number").with("desc", "总条数"),
                        node(
                                "rows",
                                "java.util.List",
                                node("row", "x.Row", node("id", "Number"), node("no", "String"))))));

        assertThat(api.paging())
                .isEqualTo(new Paging(Paging.Style.PAGE, "page", "page_size", 1, "total", null, null, "rows"));
        assertThat(api.request().fields()).extracting(Field::type).containsOnly(Scalar.LONG);
        assertThat(api.guessed()).contains("paging");
    }

    @Test
    void aGarmentsSizeIsNoPageSize() throws IOException {
        var api = imported(
                List.of(node("page", "Number"), node("size", "Number").with("desc", "商品尺码")),
                List.of(node(
                        "result",
                        "x.Result",
                        node("total", "Number"),
                        node(
                                "rows",
                                "java.util.List",
                                node("row", "x.Row", node("id", "Number"), node("no", "String"))))));

        assertThat(api.paging()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        名称；最大长度：50 | 50
        名称，长度不能超20 | 20
        名称（不超过50个字） | 50
        编号集合，逗号分隔，最大长度50 | -
        包裹长度（毫米） | -
        长度4-20个字符 | -
        """)
    void lengthsAreAdvice(String doc, @Nullable Integer length) throws IOException {
        var limits = sent(node("name", "String").with("desc", doc)).limits();

        assertThat(limits.maxLength()).isEqualTo(length);
        assertThat(limits.level()).isEqualTo(length == null ? Level.ERROR : Level.ADVICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        每页数量(最大值100) | - | 100
        每页显示多少条（区间为1-50） | 1 | 50
        开始时间，[17,24]区间的整数 | 17 | 24
        最小为1，最大为100 | 1 | 100
        页码，从1开始 | 1 | -
        数量，默认值为0（不限），或任意正整数 | - | -
        总数量，上限10w | - | -
        最多输入9位 | - | -
        """)
    void rangesAreAdvice(String doc, @Nullable BigDecimal min, @Nullable BigDecimal max) throws IOException {
        var limits = sent(node("count", "Number").with("desc", doc)).limits();

        assertThat(limits.min()).isEqualTo(min);
        assertThat(limits.max()).isEqualTo(max);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        京东价,单位元 | CNY
        退款金额，单位是分 | fen
        重量(单位：kg，保留小数点后两位) | kg
        长度(mm) | mm
        最终分佣比例（单位：%） | %
        购货单位 | -
        额度；（满赠促销时，单位为元；满件促销时，单位件） | -
        """)
    void unitsAreThoseOfTheLanguage(String doc, @Nullable String unit) throws IOException {
        assertThat(sent(node("value", "Number").with("desc", doc)).unit()).isEqualTo(unit);
    }

    @Test
    void whatEndsIsDeprecatedAndNamesWhatToUseWhereThatIsThere() throws IOException {
        var fields = imported(
                        List.of(
                                node("props", "String").with("desc", "属性(已废弃 请使用multiProps)"),
                                node("multiProps", "String"),
                                node("state", "Number").with("desc", "状态 1：启用；2：已停用")),
                        List.of())
                .request()
                .fields();

        assertThat(Objects.requireNonNull(fields.get(0).deprecated()).use()).isEqualTo("multiProps");
        assertThat(fields.get(2).deprecated()).isNull();
    }

    @Test
    void whatItsTextCallsOptionalIsNotRequired() throws IOException {
        var optional = node("a", "String").with("required", "true").with("desc", "编号，非必填");
        var needed = node("b", "String").with("required", "true").with("desc", "编号，不可为空");

        assertThat(imported(List.of(optional, needed), List.of()).request().fields())
                .extracting(Field::required)
                .containsExactly(false, true);
    }

    @Test
    void noneLeavesAllOfItOutAndSureTakesNoWords() throws IOException {
        var document = new SampleDocument(METHOD)
                .request(node("weight", "Number").with("desc", "重量(单位：kg)"))
                .response(node("result", "x.Result", node("success", "Boolean"), node("no", "String")));

        var none = imported(document, Guesses.NONE);
        assertThat(none.response().outcome()).isEmpty();
        assertThat(none.request().fields().get(0).unit()).isNull();
        var sure = imported(document, Guesses.SURE);
        assertThat(sure.response().outcome()).hasSize(1);
        assertThat(sure.request().fields().get(0).unit()).isNull();
    }

    private Field sent(Node node) throws IOException {
        return imported(List.of(node), List.of()).request().fields().get(0);
    }

    private Api answered(Node root) throws IOException {
        return imported(List.of(), List.of(root));
    }

    private Api imported(List<Node> request, List<Node> response) throws IOException {
        return imported(
                new SampleDocument(METHOD).request(request).response(response.toArray(Node[]::new)), Guesses.ALL);
    }

    private Api imported(SampleDocument document, Guesses guesses) throws IOException {
        var file = document.write(temp.resolve("documents/one.json"));
        var folder = temp.resolve(guesses.keyword());
        report = Importer.run(
                List.of(file), List.of(), List.of(), folder, new MethodFilter(List.of(), List.of()), guesses);
        return DescriptorLoader.load(folder).apis().get(0);
    }

    private List<String> findings(Finding.Kind kind) {
        return Objects.requireNonNull(report).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::path)
                .toList();
    }
}
