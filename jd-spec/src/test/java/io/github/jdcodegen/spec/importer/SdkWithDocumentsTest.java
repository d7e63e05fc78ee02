package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static io.github.jdcodegen.spec.importer.SdkJar.FASTERXML;
import static io.github.jdcodegen.spec.importer.SdkJar.property;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a method that a document and JD's SDK both describe. */
class SdkWithDocumentsTest {
    private static final String METHOD = "jingdong.sample.order.get";

    @TempDir
    private Path temp;

    private Path target;
    private SampleDocument document;
    private SdkJar jar;

    @BeforeEach
    void start() {
        target = temp.resolve("descriptors");
        document = new SampleDocument(METHOD);
        jar = new SdkJar();
    }

    private ImportReport imported(String jarName) throws IOException {
        document.write(temp.resolve("documents/one"));
        return Importer.run(
                List.of(temp.resolve("documents")),
                List.of(jar.write(temp, jarName)),
                target,
                new MethodFilter(List.of(), List.of()));
    }

    private ImportReport imported() throws IOException {
        return imported("open-api-sdk-2.0-2025-07-01.jar");
    }

    private Api api() {
        return DescriptorLoader.load(target).apis().get(0);
    }

    private static List<String> types(List<Field> fields) {
        return fields.stream()
                .map(field -> field.wireName() + " " + field.type() + (field.required() ? "!" : "")
                        + (field.guessed().contains("type") ? "?" : ""))
                .toList();
    }

    private static List<String> disagreements(ImportReport report) {
        return report.findings().stream()
                .filter(one -> one.kind() == Finding.Kind.SOURCES_DISAGREE)
                .map(one -> one.path() + ": " + one.what())
                .toList();
    }

    @Test
    void textsAreTheDocumentsAndWidthsTheJars() throws IOException {
        document.request(
                        node("order_id", "Number").with("required", true).with("desc", "订单编号"),
                        node("states", "java.util.List", node("state", "String")),
                        node("flag", ""),
                        node("price", "Number"))
                .response(node(
                        "result",
                        "com.jd.Result",
                        node("total", "Number"),
                        node("tags", "java.util.Map", node("a", "String"), node("b", "String")),
                        node("rows", "java.util.List", node("row", "com.jd.Row", node("id", "Number")))));
        jar.request(
                        "ware",
                        "SampleOrderGetRequest",
                        METHOD,
                        property("", "", "Long", "orderId")
                                + property("", "", "String", "states")
                                + property("", "", "Byte", "flag")
                                + property("", "", "Integer", "price")
                                + property("", "", "String", "fresh"),
                        "pmap.put(\"order_id\", orderId); pmap.put(\"state\", states); pmap.put(\"flag\", flag);"
                                + " pmap.put(\"price\", price); pmap.put(\"fresh\", fresh);")
                .response(
                        "ware",
                        "SampleOrderGetResponse",
                        property(FASTERXML, "result", "com.jd.open.api.sdk.domain.ware.Result", "result"))
                .domain(
                        "ware",
                        "Result",
                        property(FASTERXML, "total", "int", "total")
                                + property(FASTERXML, "tags", "Map<String, String>", "tags")
                                + property(FASTERXML, "rows", "List<Row>", "rows"))
                .domain(
                        "ware",
                        "Row",
                        property(FASTERXML, "id", "Long", "id") + property(FASTERXML, "more", "Date", "more"));

        var report = imported();

        assertThat(report.summary()).startsWith("imported 1 methods: 1 written");
        var api = api();
        assertThat(api.group()).isEqualTo("order");
        assertThat(api.layout()).isEqualTo(Api.Layout.FLAT);
        assertThat(types(api.request().fields()))
                .containsExactly("order_id long!", "state list<string>", "flag int", "price int", "fresh string");
        assertThat(api.request().fields().get(0).doc().zh()).isEqualTo("订单编号");
        assertThat(types(api.response().fields())).containsExactly("total int", "tags map<string>", "rows list<Row>");
        assertThat(types(((RecordType) api.response().type("Row").orElseThrow()).fields()))
                .containsExactly("id long", "more datetime");
        assertThat(disagreements(report))
                .containsExactly(
                        "request.price: the document says decimal, JD's class says int: taken from JD's class",
                        "response.tags: the document says object, JD's class says map of string: taken from JD's class");
        assertThat(report.findings().stream()
                        .filter(one -> one.kind() == Finding.Kind.FIELD_ADDED)
                        .map(Finding::path))
                .containsExactly("request.fresh", "response.rows.more");
    }

    @Test
    void aJarThatIsOlderAddsNothing() throws IOException {
        document.request(node("id", "Number"));
        jar.request(
                        "order",
                        "ARequest",
                        METHOD,
                        property("", "", "Long", "id") + property("", "", "String", "gone"),
                        "pmap.put(\"id\", id); pmap.put(\"gone\", gone);")
                .response("order", "AResponse", "");

        var report = imported("open-api-sdk-2.0-2018-06-01.jar");

        assertThat(types(api().request().fields())).containsExactly("id long");
        assertThat(disagreements(report))
                .singleElement()
                .satisfies(one -> assertThat(one).startsWith("request.gone: left out"));
    }

    @Test
    void theRootOfTheJarCountsAndASharedClassDoesNot() throws IOException {
        document.response(node("result", "com.jd.Result", node("total", "Number")));
        jar.request("order", "ARequest", METHOD, "", "")
                .response(
                        "order",
                        "AResponse",
                        property(FASTERXML, "get_result", "com.jd.open.api.sdk.domain.order.R", "r"))
                .domain("order", "R", property(FASTERXML, "total", "Long", "total"));
        imported();
        assertThat(api().response().result()).isEqualTo("get_result");
        assertThat(types(api().response().fields())).containsExactly("total long");

        jar.request("order", "BRequest", "jingdong.other.get", property("", "", "Long", "id"), "pmap.put(\"id\", id);")
                .response("order", "BResponse", property(FASTERXML, "x", "com.jd.open.api.sdk.domain.order.R", "x"));
        var report = imported("other.jar");

        assertThat(DescriptorLoader.load(target).apis())
                .filteredOn(api -> api.method().equals(METHOD))
                .singleElement()
                .satisfies(api -> assertThat(api.response().result()).isEqualTo("result"))
                .satisfies(api -> assertThat(api.guessed()).doesNotContain("response"));
        assertThat(disagreements(report))
                .containsExactly("response: JD's class of the answer is doubtful: taken from the document alone");
    }

    @Test
    void bothSourcesAreNamedAndTheFileKeepsItsStamp() throws IOException {
        document.request(node("id", "Number"));
        jar.request("order", "ARequest", METHOD, property("", "", "Long", "id"), "pmap.put(\"id\", id);")
                .response("order", "AResponse", "");
        imported();

        var file = target.resolve("jos/order/" + METHOD + ".yaml");
        assertThat(Files.readString(file))
                .contains("source:\n  - document: one\n")
                .contains("  - document: open-api-sdk-2.0-2025-07-01.jar\n"
                        + "    section: com.jd.open.api.sdk.request.order.ARequest\n"
                        + "importer: jd-codegen import ")
                .containsPattern("\nstamp: [0-9a-f]{64}\n$");
        assertThat(imported().summary()).contains("0 written, 1 unchanged");
        Files.writeString(file, Files.readString(file).replace("access: read", "access: write"));
        assertThat(imported().summary()).contains("1 kept as edited by hand");
    }
}
