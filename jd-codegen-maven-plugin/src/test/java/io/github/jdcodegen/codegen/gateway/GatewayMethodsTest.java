package io.github.jdcodegen.codegen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.GatewayMethod;
import io.github.jdcodegen.runtime.testing.GatewayMethodReader;
import io.github.jdcodegen.runtime.testing.WireType;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayMethodsTest {
    private static final String METHOD = """
            jd: 1
            method: jingdong.example.parcel.search
            gateway: jos
            version: "2.1"
            group: parcel
            title: {en: Search parcels}
            doc: {en: Searches.}
            auth: seller
            access: read
            layout: flat
            request:
              fields:
                page: {type: int, required: true}
                states: {type: list<ParcelState>, encoding: csv}
                rows: {type: list<Row>, encoding: columns}
              types:
                Row:
                  fields:
                    sku: {type: long, required: true}
            response:
              result: parcel_result
              fields:
                status: {type: Status}
                total: {type: string}
                hasMore: {type: boolean}
                scrollId: {type: string}
                parcels: {type: list<Parcel>}
                names: {type: map<string>}
              types:
                Parcel:
                  fields:
                    id: {type: long, example: "42"}
                    parts: {type: list<Parcel>}
                Status:
                  fields:
                    ok: {type: int}
                    error: {type: long}
              outcome: {code: status.ok, ok: ["1"], error: status.error}
            paging: {style: scroll, page: page, total: total, hasMore: hasMore, next: scrollId, items: parcels}
            examples:
              - request: '{"page":1}'
              - request: '{"page":1}'
                response: '{"a":1}'
            """;
    private static final String SHARED = """
            jd: 1
            gateway: jos
            group: parcel
            types:
              ParcelState: {type: string, values: {WAITING: {en: Waiting}, LOST: {en: Lost}}}
              Unused: {type: int, values: {"1": {name: ONE, en: One}}}
            """;

    @TempDir
    Path folder;

    private ApiSet load(String method) throws IOException {
        var group = Files.createDirectories(folder.resolve("jos/parcel"));
        Files.writeString(group.resolve("jingdong.example.parcel.search.yaml"), method);
        Files.writeString(group.resolve("_shared.yaml"), SHARED);
        return DescriptorLoader.load(folder);
    }

    private GatewayMethod method() throws IOException {
        return method(METHOD);
    }

    private GatewayMethod method(String descriptor) throws IOException {
        var set = load(descriptor);
        return new GatewayMethods(set).of(set.apis().get(0));
    }

    @Test
    void saysWhatADescriptorSays() throws IOException {
        var method = method();

        assertThat(method.name()).isEqualTo("jingdong.example.parcel.search");
        assertThat(method.version()).isEqualTo("2.1");
        assertThat(method.token()).isEqualTo(TokenNeed.SELLER);
        assertThat(method.access()).isEqualTo(Access.READ);
        assertThat(method.gateway().parameter()).isEqualTo("360buy_param_json");
        assertThat(method.gateway().envelope().keys()).startsWith("{method}_responce");
        assertThat(method.gateway().codes()).contains("12", "19");
        assertThat(method.request().fields())
                .containsExactly(
                        Field.required("page", "int"),
                        Field.of("states", "list<ParcelState>").as(Encoding.CSV),
                        Field.of("rows", "list<Row>").as(Encoding.COLUMNS));
        assertThat(method.request().types())
                .containsExactly(
                        Map.entry("ParcelState", new OneOf(WireType.Scalar.STRING, List.of("WAITING", "LOST"))),
                        Map.entry("Row", ObjectOf.of(Field.required("sku", "long"))));
        assertThat(method.result()).isEqualTo("parcel_result");
        assertThat(method.response().types()).containsOnlyKeys("Status", "Parcel");
        assertThat(method.examples()).containsExactly(new GatewayMethod.Example("{\"page\":1}", "{\"a\":1}"));
    }

    @Test
    void saysWhatASuccessAndALastPageLookLike() throws IOException {
        assertThat(method(METHOD).fixed())
                .as("the total of an example stays")
                .containsOnlyKeys("status.ok", "status.error", "hasMore", "scrollId");
        assertThat(method(METHOD.substring(0, METHOD.indexOf("examples:"))).fixed())
                .containsExactly(
                        Map.entry("status.ok", "1"),
                        Map.entry("status.error", "0"),
                        Map.entry("total", "\"1\""),
                        Map.entry("hasMore", "false"),
                        Map.entry("scrollId", "\"\""));
    }

    @Test
    void saysWhatAnImportGuessed() throws IOException {
        var method = method(METHOD.replace("page: {type: int, required: true}", "page: {type: int, guessed: [type]}")
                .replace("access: read", "access: read\nguessed: [access]"));

        assertThat(method.guessed()).containsExactly("access");
        assertThat(method.request().fields().get(0))
                .isEqualTo(Field.of("page", "int").asGuessed());
        assertThat(GatewayMethodReader.read(GatewayFiles.file(method).content(), "file"))
                .isEqualTo(method);
    }

    @Test
    void saysWhereTheContentIsJsonInAText() throws IOException {
        assertThat(method().gateway().text()).isFalse();
        var catalogue = DescriptorLoader.load(List.of(DescriptorSource.named(folder, "catalog:")), List.of());
        var methods = new GatewayMethods(catalogue);
        assertThat(catalogue.apis().stream().map(methods::of))
                .allMatch(method -> method.gateway().text() == method.name().startsWith("jd.union."));
    }

    @Test
    void isReadAgainAsItWasWritten() throws IOException {
        var method = method();
        var file = GatewayFiles.file(method);

        assertThat(file.path()).isEqualTo("jingdong.example.parcel.search.json");
        assertThat(file.content()).endsWith("}\n").doesNotContain("\r", "null");
        assertThat(GatewayMethodReader.read(file.content(), file.path())).isEqualTo(method);
        assertThat(GatewayFiles.file(method()).content()).isEqualTo(file.content());
    }
}
