package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import io.github.jdcodegen.spec.write.DescriptorWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** The descriptors that come with the project. */
class CatalogueTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/catalog");
    private static ApiSet catalogue;

    @BeforeAll
    static void load() {
        catalogue = DescriptorLoader.load(CATALOGUE);
    }

    /** Programs depend on what is there. */
    @Test
    void holdsWhatAShopNeeds() {
        assertThat(catalogue.apis())
                .extracting(Api::method)
                .contains(
                        "jd.union.open.goods.query",
                        "jd.union.open.order.row.query",
                        "jd.union.open.promotion.common.get",
                        "jingdong.jos.master.key.get",
                        "jingdong.jos.voucher.info.get",
                        "jingdong.ldop.receive.trace.get",
                        "jingdong.pop.order.get",
                        "jingdong.pop.order.search",
                        "jingdong.pop.order.shipment",
                        "jingdong.sku.get",
                        "jingdong.stock.write.updateSkuStock");
    }

    @Test
    void isWrittenInTheCanonicalForm() throws IOException {
        for (var api : catalogue.apis()) {
            assertThat(DescriptorWriter.write(api)).isEqualTo(read(api.gateway(), api.group(), api.method() + ".yaml"));
        }
        for (var shared : catalogue.shared()) {
            assertThat(DescriptorWriter.write(shared))
                    .isEqualTo(read(shared.gateway(), shared.group(), "_shared.yaml"));
        }
    }

    @Test
    void saysEverythingInBothLanguages() {
        var groups = catalogue.shared().stream().flatMap(shared -> Stream.of(shared.title(), shared.doc()));
        assertThat(Stream.concat(groups, catalogue.apis().stream().flatMap(CatalogueTest::texts)))
                .hasSizeGreaterThan(500)
                .allSatisfy(text -> {
                    assertThat(text.en()).isNotBlank();
                    assertThat(text.zh()).isNotBlank();
                });
    }

    @Test
    void saysWhatEachGroupIsCalled() {
        assertThat(catalogue.shared())
                .extracting(SharedTypes::group, SharedTypes::title)
                .contains(
                        tuple("express", new Text("Parcels", "快递")),
                        tuple("order", new Text("Orders", "订单")),
                        tuple("product", new Text("Goods", "商品")),
                        tuple("security", new Text("Keys of encrypted fields", "数据安全")),
                        tuple("union", new Text("JD Union", "京东联盟")));
        assertThat(catalogue.apis())
                .extracting(Api::group)
                .hasSameElementsAs(
                        catalogue.shared().stream().map(SharedTypes::group).toList());
    }

    @Test
    void saysWhereEachMethodIsFrom() {
        assertThat(catalogue.apis()).allSatisfy(api -> {
            assertThat(api.source()).as(api.method()).isNotNull();
            assertThat(api.source().document()).as(api.method()).isNotBlank();
            assertThat(api.source().section()).as(api.method()).isNotBlank();
            assertThat(api.source().modified()).as(api.method()).matches("20[0-9]{2}(-[0-9]{2}){0,2}");
            assertThat(api.source().stamp()).isNull();
        });
    }

    @Test
    void itsExamplesAreJson() {
        var mapper = new ObjectMapper();
        assertThat(catalogue.apis()).allSatisfy(api -> {
            assertThat(api.examples()).as(api.method()).isNotEmpty();
            assertThat(api.examples()).as(api.method()).allSatisfy(example -> {
                assertThat(mapper.readTree(example.request()).isObject()).isTrue();
                assertThat(mapper.readTree(example.response()).isObject()).isTrue();
            });
        });
    }

    private static String read(String gateway, String group, String file) throws IOException {
        return Files.readString(CATALOGUE.resolve(Path.of(gateway, group, file)));
    }

    private static Stream<Text> texts(Api api) {
        var bodies = List.of(api.request(), api.response());
        var fields = bodies.stream().flatMap(body -> body.fields().stream().map(Field::doc));
        var types = bodies.stream().flatMap(body -> body.types().stream()).flatMap(type -> {
            if (type instanceof RecordType struct) {
                return Stream.concat(
                        Stream.of(struct.doc()), struct.fields().stream().map(Field::doc));
            }
            var open = (EnumType) type;
            return Stream.concat(Stream.of(open.doc()), open.values().stream().map(value -> value.doc()));
        });
        var errors = api.errors().stream().map(error -> error.text());
        return Stream.of(Stream.of(api.title(), api.doc()), fields, types, errors)
                .flatMap(texts -> texts);
    }
}
