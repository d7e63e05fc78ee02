package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SdkJar.CODEHAUS;
import static io.github.jdcodegen.spec.importer.SdkJar.FASTERXML;
import static io.github.jdcodegen.spec.importer.SdkJar.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a jar in the shape of JD's SDK becomes: each generation of it, and what is odd about each. */
class SdkImportTest {
    @TempDir
    private Path temp;

    private Path target;
    private SdkJar jar;

    @BeforeEach
    void start() {
        target = temp.resolve("descriptors");
        jar = new SdkJar();
    }

    private ImportReport imported() throws IOException {
        return imported(jar.write(temp, "open-api-sdk-2.0-2025-07-01.jar"));
    }

    private ImportReport imported(Path... places) {
        return Importer.run(List.of(), List.of(places), target, new MethodFilter(List.of(), List.of()));
    }

    private Api only() {
        var apis = DescriptorLoader.load(target).apis();
        assertThat(apis).hasSize(1);
        return apis.get(0);
    }

    private static List<String> types(List<Field> fields) {
        return fields.stream()
                .map(field -> field.wireName() + " " + field.type())
                .toList();
    }

    private static List<String> typesOf(Api api, String record) {
        return types(((RecordType) api.response().type(record).orElseThrow()).fields());
    }

    @Test
    void theHandWrittenClassesOf2012HaveBeanNames() throws IOException {
        jar.request(
                        "ware",
                        "WareGetRequest",
                        "360buy.ware.get",
                        "private String wareId; private String fields;\n"
                                + "public void setWareId(String v) { wareId = v; } public void setFields(String v) { fields = v; }",
                        "pmap.put(\"ware_id\", wareId); pmap.put(\"fields\", this.fields);")
                .response("ware", "WareGetResponse", property("", "", "com.jd.open.api.sdk.domain.ware.Ware", "ware"))
                .domain(
                        "ware",
                        "Ware",
                        property("", "", "long", "wareId")
                                + property("", "", "String", "URLPath")
                                + property("", "", "List<String>", "images"));

        var report = imported();

        assertThat(report.summary())
                .isEqualTo("imported 1 methods: 1 written, 0 unchanged, 0 kept as edited by hand;"
                        + " 0 documents unread, 0 duplicates; 0 mended, 1 guessed");
        var api = only();
        assertThat(api)
                .extracting(Api::method, Api::gateway, Api::group, Api::version)
                .containsExactly("360buy.ware.get", "jos", "product", "2.0");
        assertThat(types(api.request().fields())).containsExactly("ware_id string", "fields string");
        assertThat(api.response().result()).isEqualTo("ware");
        // Jackson makes all capitals at the beginning small.
        assertThat(types(api.response().fields()))
                .containsExactly("wareId long", "urlpath string", "images list<string>");
        assertThat(api.guessed()).containsExactlyInAnyOrder("access", "auth");
    }

    @ParameterizedTest
    @ValueSource(strings = {CODEHAUS, FASTERXML})
    void annotationsOfBothJacksonsName(String jackson) throws IOException {
        jar.request(
                        "order",
                        "PopOrderSearchRequest",
                        "jingdong.pop.order.search",
                        "public PopOrderSearchRequest() { this.version = \"1.0\"; }\n"
                                + property(jackson, "ignored", "Date", "startDate")
                                + property(jackson, "page", "Integer", "page")
                                + property(jackson, "sort", "Byte", "sort")
                                + property(jackson, "paid", "BigDecimal", "paid")
                                + property(jackson, "photo", "byte[]", "photo"),
                        "try { if (this.startDate != null) { pmap.put(\"start_date\","
                                + " new SimpleDateFormat(\"yyyy-MM-dd HH:mm:ss\").format(this.startDate)); } }"
                                + " catch (Exception e) { }\n"
                                + "pmap.put(\"page\", this.page); pmap.put(\"sort_type\", getSort());"
                                + "pmap.put(\"paid\", this.paid); pmap.put(\"photo\", this.photo);")
                .response(
                        "order",
                        "PopOrderSearchResponse",
                        property(
                                jackson,
                                "searchorderinfo_result",
                                "com.jd.open.api.sdk.domain.order.Found",
                                "searchorderinfoResult"))
                .domain(
                        "order",
                        "Found",
                        property(jackson, "orderTotal", "long", "orderTotal")
                                + property(jackson, "order_info_list", "OrderInfo[]", "infos")
                                + property(jackson, "sums", "Map<String, Double>", "sums")
                                + property(jackson, "byDay", "Map<String, OrderInfo>", "byDay"))
                .domain(
                        "order",
                        "OrderInfo",
                        property(jackson, "orderId", "Long", "orderId")
                                + property(jackson, "paid", "Date", "paidAt")
                                + property(jackson, "flag", "Boolean", "flag"));

        imported();

        var api = only();
        assertThat(api.version()).isEqualTo("1.0");
        assertThat(types(api.request().fields()))
                .containsExactly("start_date datetime", "page int", "sort_type int", "paid decimal", "photo bytes");
        assertThat(api.request().fields()).noneMatch(Field::required);
        assertThat(api.response().result()).isEqualTo("searchorderinfo_result");
        assertThat(types(api.response().fields()))
                .containsExactly(
                        "orderTotal long",
                        "order_info_list list<OrderInfo>",
                        "sums map<decimal>",
                        "byDay map<OrderInfo>");
        assertThat(typesOf(api, "OrderInfo")).containsExactly("orderId long", "paid datetime", "flag boolean");
        assertThat(api.source())
                .extracting(source -> source.document(), source -> source.section())
                .containsExactly(
                        "open-api-sdk-2.0-2025-07-01.jar", "com.jd.open.api.sdk.request.order.PopOrderSearchRequest");
    }

    @Test
    void datesInObjectsAreSentAsMillisecondsAndDaysAsDays() throws IOException {
        jar.request(
                        "order",
                        "XRequest",
                        "jingdong.x.add",
                        property("", "", "com.jd.open.api.sdk.domain.order.Query", "query")
                                + property("", "", "Date", "day")
                                + property("", "", "Date", "plain"),
                        "SimpleDateFormat form = new SimpleDateFormat(\"yyyy-MM-dd\");"
                                + "String text = day == null ? null : form.format(day);"
                                + "pmap.put(\"query\", this.query); pmap.put(\"day\", day == null ? null : form.format(day));"
                                + "pmap.put(\"plain\", this.plain);")
                .response("order", "XResponse", "")
                .domain("order", "Query", property(FASTERXML, "from", "Date", "from"));

        imported();

        var api = only();
        assertThat(api.layout()).isEqualTo(Api.Layout.NESTED);
        assertThat(types(api.request().fields())).containsExactly("query Query", "day date", "plain datetime");
        assertThat(types(((RecordType) api.request().type("Query").orElseThrow()).fields()))
                .containsExactly("from epoch-millis");
    }

    @ParameterizedTest
    @CsvSource({
        "jd.union.open.goods.query, kplunion, union, union, 1.0",
        "jd.kpl.open.order.get, kplmd, kepler, kepler, 1.0",
        "biz.order.get, vopdd, kepler, kepler, 1.0",
        "jingdong.new.ware.get, youE, jos, youe, 2.0",
        "jingdong.a.get, new, jos, groupnew, 2.0",
        "jingdong.b.get, Y9, jos, y9, 2.0"
    })
    void gatewaysAreToldByPrefixAndGroupsByPackage(
            String method, String code, String gateway, String group, String version) throws IOException {
        if (code.equals("new")) {
            // No Java source can be in such a package, but a class file can.
            jar.request("neu", "ARequest", method, "", "").response("neu", "AResponse", "");
            var classes = new TreeMap<String, byte[]>();
            jar.classes(temp.resolve("work"))
                    .forEach((name, bytes) -> classes.put(name, replaced(bytes, "/neu/", "/new/")));
            SdkJar.write(temp.resolve("new.jar"), classes);
            imported(temp.resolve("new.jar"));
        } else {
            jar.request(code, "ARequest", method, "", "").response(code, "AResponse", "");
            imported();
        }

        assertThat(only())
                .extracting(Api::method, Api::gateway, Api::group, Api::version)
                .containsExactly(method, gateway, group, version);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void theUnionClientHasItsOwnPackages() throws IOException {
        jar.add("package jd.union.open.goods.query.request;\n"
                        + "public class UnionOpenGoodsQueryRequest extends com.jd.open.api.sdk.request.AbstractRequest"
                        + " implements com.jd.open.api.sdk.request.JdRequest<jd.union.open.goods.query.response.UnionOpenGoodsQueryResponse> {\n"
                        + "private GoodsReq goodsReqDTO; public void setGoodsReqDTO(GoodsReq v) { goodsReqDTO = v; }\n"
                        + "public String getApiMethod() { return \"jd.union.open.goods.query\"; }\n"
                        + "public String getAppJsonParams() { java.util.Map<String, Object> pmap = new java.util.TreeMap<String, Object>();"
                        + " pmap.put(\"goodsReqDTO\", goodsReqDTO); return pmap.toString(); }\n"
                        + "public Class<jd.union.open.goods.query.response.UnionOpenGoodsQueryResponse> getResponseClass()"
                        + " { return jd.union.open.goods.query.response.UnionOpenGoodsQueryResponse.class; } }")
                .add("package jd.union.open.goods.query.request; public class GoodsReq {"
                        + property("", "", "Long", "cid1") + property("", "", "Long[]", "skuIds") + "}")
                .add("package jd.union.open.goods.query.response; public class UnionOpenGoodsQueryResponse"
                        + " extends com.jd.open.api.sdk.response.AbstractResponse {"
                        + property("", "", "GoodsResp[]", "data")
                        + property("", "", "String", "message") + property("", "", "Long", "totalCount") + "}")
                .add("package jd.union.open.goods.query.response; public class GoodsResp {"
                        + property("", "", "Long", "skuId") + "}");

        imported();

        var api = only();
        assertThat(api)
                .extracting(Api::gateway, Api::group, Api::auth)
                .containsExactly("union", "union", Api.Auth.NONE);
        assertThat(types(api.request().fields())).containsExactly("goodsReqDTO GoodsReq");
        assertThat(api.response().result()).isNull();
        assertThat(types(api.response().fields()))
                .containsExactly("data list<GoodsResp>", "message string", "totalCount long");
    }

    @Test
    void whatIsOddIsKeptOrMarked() throws IOException {
        jar.request(
                        "ware",
                        "WareWriteAddRequest",
                        "jingdong.ware.write.add",
                        property("", "", "com.jd.open.api.sdk.domain.ware.Ware", "ware")
                                + property("", "", "Set", "tags")
                                + property("", "", "Object", "any")
                                + property("", "", "java.util.TimeZone", "zone"),
                        "pmap.put(\"ware\", this.ware); pmap.put(\"tags\", this.tags); pmap.put(\"any\", any);"
                                + " pmap.put(\"zone\", zone); pmap.put(\"none\", new HashMap<String, String>());")
                .response("ware", "WareWriteAddResponse", property(CODEHAUS, "result", "String", "result"))
                .domain(
                        "ware",
                        "Ware",
                        "private String type = \"com.jd.pop.ware.Ware\";\n"
                                + "@" + CODEHAUS
                                + ".JsonProperty(\"@type\") public void setType(String v) { type = v; }\n"
                                + "@" + CODEHAUS + ".JsonProperty(\"@type\") public String getType() { return type; }\n"
                                + property(CODEHAUS, "sku_id", "Long", "skuId")
                                + property(CODEHAUS, "skuId", "Long", "other")
                                + property(CODEHAUS, "inner", "List<Ware>", "inner"));

        var report = imported();

        var api = only();
        assertThat(types(api.request().fields()))
                .containsExactly("ware Ware", "tags list<json>", "any json", "zone json", "none json");
        var ware = (RecordType) api.request().type("Ware").orElseThrow();
        assertThat(ware.fields())
                .extracting(Field::wireName, Field::name, Field::constant)
                .containsExactly(
                        tuple("@type", "type", "com.jd.pop.ware.Ware"),
                        tuple("sku_id", null, null),
                        tuple("skuId", "skuId2", null),
                        tuple("inner", null, null));
        assertThat(ware.fields().get(3).type()).hasToString("list<Ware>");
        assertThat(api.response().type()).hasToString("json");
        assertThat(api.guessed()).contains("response");
        assertThat(report.findings())
                .extracting(Finding::kind)
                .contains(
                        Finding.Kind.SERVER_CLASS,
                        Finding.Kind.OPAQUE_TEXT,
                        Finding.Kind.TYPE_UNKNOWN,
                        Finding.Kind.RECURSION_TIED);
    }

    @Test
    void typeVariablesAreResolved() throws IOException {
        jar.request("order", "PRequest", "jingdong.p.get", "", "")
                .response(
                        "order",
                        "PResponse",
                        property(
                                FASTERXML,
                                "result",
                                "com.jd.open.api.sdk.domain.order.Page<com.jd.open.api.sdk.domain.order.Row>",
                                "result"))
                .add("package com.jd.open.api.sdk.domain.order; public class Base<T> { "
                        + property(FASTERXML, "first", "T", "first") + " }")
                .add("package com.jd.open.api.sdk.domain.order; public class Page<E> extends Base<E> { "
                        + property(FASTERXML, "rows", "java.util.List<? extends E>", "rows") + " }")
                .domain("order", "Row", property(FASTERXML, "id", "short", "id"));

        imported();

        assertThat(types(only().response().fields())).containsExactly("first Row", "rows list<Row>");
        assertThat(typesOf(only(), "Row")).containsExactly("id int");
    }

    @Test
    void aClassThatUnrelatedMethodsShareMakesAnswersGuesses() throws IOException {
        for (var one : List.of("A", "B")) {
            jar.request(
                            "vopdd",
                            one + "Request",
                            "biz." + one + ".get",
                            property("", "", "Long", "id" + one),
                            "pmap.put(\"id" + one + "\", id" + one + ");")
                    .response(
                            "vopdd",
                            one + "Response",
                            property(FASTERXML, "r", "com.jd.open.api.sdk.domain.vopdd.QueryResult", "r"));
        }
        jar.request("vopdd", "CRequest", "biz.C.get", "", "")
                .response("vopdd", "CResponse", property(FASTERXML, "r", "com.jd.open.api.sdk.domain.vopdd.Own", "r"))
                .domain("vopdd", "QueryResult", property(FASTERXML, "x", "Long", "x"))
                .domain("vopdd", "Own", property(FASTERXML, "y", "Long", "y"));

        var report = imported();

        assertThat(DescriptorLoader.load(target).apis())
                .extracting(Api::method, api -> api.guessed().contains("response"))
                .containsExactly(tuple("biz.A.get", true), tuple("biz.B.get", true), tuple("biz.C.get", false));
        assertThat(report.findings().stream().filter(one -> one.kind() == Finding.Kind.SHARED_CLASS))
                .hasSize(2);
    }

    @Test
    void ofTwoRequestClassesForOneMethodTheRicherCounts() throws IOException {
        jar.request("order", "ARequest", "jingdong.a.get", property("", "", "Long", "id"), "pmap.put(\"id\", id);")
                .request("order", "BRequest", "jingdong.a.get", "", "")
                .response("order", "AResponse", "")
                .response("order", "BResponse", "");

        var report = imported();

        assertThat(types(only().request().fields())).containsExactly("id long");
        assertThat(report.duplicates())
                .extracting(ImportReport.Duplicate::document)
                .containsExactly("open-api-sdk-2.0-2025-07-01.jar: com.jd.open.api.sdk.request.order.BRequest");
    }

    @Test
    void aFolderOfClassesWillDoAndASourcesJarBesideIsPassedOver() throws IOException {
        jar.request("order", "ARequest", "jingdong.a.get", "", "").response("order", "AResponse", "");
        var folder = Files.createDirectories(temp.resolve("lib"));
        for (var one : jar.classes(temp.resolve("work")).entrySet()) {
            Files.createDirectories(folder.resolve(one.getKey()).getParent());
            Files.write(folder.resolve(one.getKey()), one.getValue());
        }
        var sources = folder.resolve("open-api-sdk-sources.jar");
        SdkJar.write(sources, new TreeMap<>(java.util.Map.of("com/jd/A.java", new byte[] {1})));

        assertThat(imported(folder).unread()).isEmpty();
        assertThat(only().method()).isEqualTo("jingdong.a.get");
        assertThat(imported(folder, sources).unread())
                .extracting(ImportReport.Unread::why)
                .containsExactly("It holds Java sources and no classes");
    }

    @Test
    void aJarOfTheLogisticsPlatformIsRefusedByName() throws IOException {
        var logistics = new SdkJar()
                .add("package com.lop.open.api.sdk.request.ECAP; public class XLopRequest {"
                        + " public String getApiMethod() { return \"/ecap/v1/orders/create\"; }"
                        + " public String getDomain() { return \"ECAP\"; } }")
                .write(temp, "lop.jar");

        assertThatThrownBy(() -> imported(logistics))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("lop.jar")
                .hasMessageContaining("logistics platform (京东物流开放平台)");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsImportedAgainIsUnchanged() throws IOException {
        jar.request("order", "ARequest", "jingdong.a.get", "", "").response("order", "AResponse", "");
        var file = jar.write(temp, "a.jar");
        imported(file);

        assertThat(imported(file).summary()).contains("0 written, 1 unchanged");
        assertThatThrownBy(() -> imported(temp.resolve("absent.jar")))
                .hasMessageContaining("There is no such jar or folder");
    }
}
