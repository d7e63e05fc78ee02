package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.report.ImportReport.FileOutcome;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.write.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import keeps of what is there already. */
class ReimportTest {
    private static final String METHOD = "jingdong.sample.order.get";
    private static final String SHARED = "jos/order/_shared.yaml";

    @TempDir
    private Path temp;

    private Path documents;
    private Path descriptors;

    @BeforeEach
    void folders() {
        documents = temp.resolve("documents");
        descriptors = temp.resolve("descriptors");
    }

    @Test
    void fieldsKeepTheirPlaceAndNewOnesFollow() throws IOException {
        imported(node("b", "String"), node("a", "String"), node("gone", "String"));

        var api = imported(node("a", "String"), node("fresh", "String"), node("b", "String"));

        assertThat(api.response().fields()).extracting(Field::wireName).containsExactly("b", "a", "fresh");
    }

    @Test
    void namesStayAlthoughAnEarlierFieldNowMeetsThem() throws IOException {
        imported(node("skuId", "Number"));

        var api = imported(node("sku_id", "Number"), node("skuId", "Number"));

        assertThat(api.response().fields())
                .extracting(Field::wireName, Field::name)
                .containsExactly(tuple("skuId", null), tuple("sku_id", "skuId2"));
    }

    @Test
    void typesKeepTheirNamesAlthoughAnEarlierFieldNowWantsThem() throws IOException {
        imported(node("late", "com.sample.Party", node("x", "String")));

        var api = imported(
                node("early", "com.sample.Party", node("y", "String")),
                node("late", "com.sample.Party", node("x", "String")));

        assertThat(api.response().fields())
                .extracting(Field::wireName, field -> field.type().toString())
                .containsExactly(tuple("late", "Party"), tuple("early", "Early"));
        assertThat(api.response().types()).extracting(TypeDefinition::name).containsExactly("Party", "Early");
    }

    @Test
    void aMethodKeepsItsGroup() throws IOException {
        imported(node("a", "String"));
        var regrouped = new SampleDocument(METHOD)
                .with("groupId", 48)
                .response(node("r", "com.sample.Result", node("a", "String"), node("b", "String")));
        regrouped.write(documents.resolve("one"));

        Importer.run(List.of(documents), descriptors);

        assertThat(DescriptorLoader.load(descriptors).apis())
                .singleElement()
                .satisfies(api -> assertThat(api.group()).isEqualTo("order"))
                .satisfies(api -> assertThat(api.response().fields()).hasSize(2));
    }

    @Test
    void aMethodThatIsThereKeepsItsNameAndTheNewOneGetsAnother() throws IOException {
        new SampleDocument("jingdong.sample.stock_owner.get").write(documents.resolve("one"));
        Importer.run(List.of(documents), descriptors);
        new SampleDocument("jingdong.sample.stockOwner.get").write(documents.resolve("two"));

        Importer.run(List.of(documents), descriptors);

        assertThat(DescriptorLoader.load(descriptors).apis())
                .extracting(Api::method, Api::name)
                .containsExactly(
                        tuple("jingdong.sample.stockOwner.get", "x.jingdong.sample.stockOwner.get"),
                        tuple("jingdong.sample.stock_owner.get", null));
    }

    @Test
    void aFileThatWasEditedIsLeftAloneAndReported() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve("jos/order/" + METHOD + ".yaml");
        var edited = Files.readString(file).replace("access: read", "access: write");
        Files.writeString(file, edited);

        write(node("a", "String"), node("b", "String"));
        var report = Importer.run(List.of(documents), descriptors);

        assertThat(Files.readString(file)).isEqualTo(edited);
        assertThat(report.methods()).extracting(ImportReport.Method::outcome).containsExactly(FileOutcome.KEPT);
        assertThat(report.summary()).contains("1 kept as edited by hand");
    }

    @Test
    void aFileThatSomebodyBrokeIsLeftAloneAndDoesNotStopTheRest() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve("jos/order/" + METHOD + ".yaml");
        Files.writeString(file, "jd: [1\n");
        new SampleDocument("jingdong.sample.other.get").write(documents.resolve("other"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(Files.readString(file)).isEqualTo("jd: [1\n");
        assertThat(report.methods())
                .extracting(ImportReport.Method::outcome)
                .containsExactly(FileOutcome.KEPT, FileOutcome.WRITTEN);
    }

    @Test
    void aFileUnderAnotherEndingIsLeftAloneAndNoOtherIsPutBesideIt() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve("jos/order/" + METHOD + ".yaml");
        Files.move(file, descriptors.resolve("jos/order/" + METHOD + ".yml"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(file).doesNotExist();
        assertThat(report.methods()).extracting(ImportReport.Method::outcome).containsExactly(FileOutcome.KEPT);
    }

    @Test
    void aFileThatWasWrittenByHandIsLeftAlone() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve("jos/order/" + METHOD + ".yaml");
        var byHand = Files.readString(file).replaceFirst("source:(?s).*", "");
        Files.writeString(file, byHand);

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(Files.readString(file)).isEqualTo(byHand);
        assertThat(report.methods()).extracting(ImportReport.Method::outcome).containsExactly(FileOutcome.KEPT);
    }

    @Test
    void whatItWritesBearsItsStamp() throws IOException {
        imported(node("a", "String"));

        assertThat(Stamp.isOn(Files.readString(descriptors.resolve("jos/order/" + METHOD + ".yaml"))))
                .isTrue();
    }

    @Test
    void descriptorsOfMethodsThatNoDocumentDescribesStay() throws IOException {
        imported(node("a", "String"));
        Files.delete(documents.resolve("one"));
        new SampleDocument("jingdong.sample.other.get").write(documents.resolve("other"));

        Importer.run(List.of(documents), descriptors);

        assertThat(DescriptorLoader.load(descriptors).apis())
                .extracting(Api::method)
                .containsExactly(METHOD, "jingdong.sample.other.get");
    }

    @Test
    void aTypeMakesWayForOneThatTheGroupShares() throws IOException {
        Files.createDirectories(descriptors.resolve("jos/order"));
        Files.writeString(descriptors.resolve("jos/order/_shared.yaml"), """
                jd: 1
                gateway: jos
                group: order
                types:
                  Party:
                    type: string
                    values:
                      A: {en: A}
                """);

        var api = imported(node("party", "com.sample.Party", node("x", "String")));

        assertThat(api.response().types()).extracting(TypeDefinition::name).containsExactly("PartyItem");
    }

    @Test
    void theTitleOfAKnownGroupIsWrittenWithItsStamp() throws IOException {
        imported(node("a", "String"));

        var file = descriptors.resolve(SHARED);
        assertThat(DescriptorLoader.load(descriptors).shared())
                .extracting(SharedTypes::gateway, SharedTypes::group, SharedTypes::title)
                .containsExactly(tuple("jos", "order", Text.zh("订单API")));
        assertThat(Stamp.isOn(Files.readString(file))).isTrue();
        var before = Files.readString(file);
        var again = Importer.run(List.of(documents), descriptors);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(again.groups()).containsExactly(new ImportReport.Group(SHARED, FileOutcome.UNCHANGED));
        assertThat(again.toJson()).contains("\"file\" : \"" + SHARED + "\"");
    }

    @Test
    void theTitleOfAGroupThatWasEditedIsLeftAlone() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve(SHARED);
        var edited = Files.readString(file).replace("{zh: 订单API}", "{en: Orders, zh: 订单}");
        Files.writeString(file, edited);

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(Files.readString(file)).isEqualTo(edited);
        assertThat(report.groups()).containsExactly(new ImportReport.Group(SHARED, FileOutcome.KEPT));
    }

    @Test
    void aTitleThatSomebodyWroteIsLeftAloneWhereverItStands() throws IOException {
        for (var place : List.of(SHARED, "mine/" + SHARED)) {
            var file = descriptors.resolve(place);
            Files.createDirectories(file.getParent());
            var byHand = "jd: 1\ngateway: jos\ngroup: order\ntitle: {en: Orders}\n";
            Files.writeString(file, byHand);

            imported(node("a", "String"));

            assertThat(Files.readString(file)).isEqualTo(byHand);
            assertThat(DescriptorLoader.load(descriptors).shared())
                    .extracting(SharedTypes::title)
                    .containsExactly(new Text("Orders", null));
            Files.delete(file);
        }
    }

    @Test
    void aTitleOfAnEarlierImportIsRenewed() throws IOException {
        imported(node("a", "String"));
        var file = descriptors.resolve(SHARED);
        var now = Files.readString(file);
        var source =
                Source.builder("an older list").importer("jd-codegen import 0").build();
        Files.writeString(
                file,
                Stamp.write(
                        new SharedTypes("jos", "order", Text.zh("旧"), Text.NONE, List.of(), source, Location.NONE)));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(Files.readString(file)).isEqualTo(now);
        assertThat(report.groups()).containsExactly(new ImportReport.Group(SHARED, FileOutcome.WRITTEN));
    }

    @Test
    void descriptorsInsideTheFolderOfDocumentsAreNotTakenForDocuments() throws IOException {
        descriptors = documents.resolve("descriptors");
        imported(node("a", "String"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(report.unread()).isEmpty();
    }

    private Api imported(SampleDocument.Node... fields) throws IOException {
        write(fields);
        Importer.run(List.of(documents), descriptors);
        return DescriptorLoader.load(descriptors).apis().get(0);
    }

    private void write(SampleDocument.Node... fields) throws IOException {
        new SampleDocument(METHOD)
                .response(node("r", "com.sample.Result", fields))
                .write(documents.resolve("one"));
    }
}
