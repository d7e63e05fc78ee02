package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.importer.SampleDocument.Node;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which objects of a body are one type. */
class TypesTest {
    @TempDir
    private Path temp;

    @Test
    void oneClassWithEqualFieldsIsOneTypeInside() throws IOException {
        var body = request(
                node("a", "x.Item", node("prop", "x.Prop", node("key", "String"))),
                node("b", "x.Item", node("prop", "x.Prop", node("key", "String"))));

        assertThat(body.types()).extracting(TypeDefinition::name).containsExactly("Item", "Prop");
        assertThat(body.fields()).extracting(field -> field.type().toString()).containsOnly("Item");
    }

    @Test
    void ofOneTypeOnlyThatIsRequiredWhichIsSoEverywhere() throws IOException {
        var body = request(
                node("a", "x.Item", node("prop", "x.Prop", required("key"), required("value"))),
                node("b", "x.Item", node("prop", "x.Prop", required("key"), node("value", "String"))));

        assertThat(fields(body, "Prop"))
                .filteredOn(Field::required)
                .extracting(Field::wireName)
                .containsExactly("key");
    }

    @Test
    void aClassOfWhichOnlyFilledFieldsAreDescribedIsAnyJsonWhereALeafHasIt() throws IOException {
        var body = request(
                node("a", "x.Item"), node("b", "x.Item", node("pin", "String").with("systemValue", "true")));

        assertThat(body.fields())
                .extracting(field -> field.wireName() + ": " + field.type())
                .containsExactly("a: json");
    }

    @Test
    void whatIsTiedToDifferentObjectsIsNotOneType() throws IOException {
        var body = request(
                node("first", "x.First", node("no", "String"), node("link", "x.Link", node("owner", "x.First"))),
                node("second", "x.Second", node("no", "String"), node("link", "x.Link", node("owner", "x.Second"))));

        assertThat(body.types())
                .extracting(TypeDefinition::name)
                .containsExactly("First", "Link", "Second", "SecondLink");
        assertThat(fields(body, "Link"))
                .extracting(field -> field.type().toString())
                .containsExactly("First");
        assertThat(fields(body, "SecondLink"))
                .extracting(field -> field.type().toString())
                .containsExactly("Second");
    }

    @Test
    void oneRecursiveClassInTwoPlacesIsOneType() throws IOException {
        var body = request(
                node("a", "x.Node", node("no", "String"), node("link", "x.Link", node("to", "x.Node"))),
                node("b", "x.Node", node("no", "String"), node("link", "x.Link", node("to", "x.Node"))));

        assertThat(body.types()).extracting(TypeDefinition::name).containsExactly("Node", "Link");
    }

    @Test
    void whatSendsNothingTakesNoName() throws IOException {
        var body = request(
                node("query", "x.Query", node("pin", "String").with("systemValue", true)),
                node("query", "x.Query", node("no", "String")),
                node("query", "x.Query", node("other", "String")));

        assertThat(body.fields()).extracting(Field::wireName).containsExactly("query");
        assertThat(fields(body, "Query")).extracting(Field::wireName).containsExactly("no");
    }

    private static Node required(String name) {
        return node(name, "String").with("required", true);
    }

    private static List<Field> fields(Body body, String type) {
        return ((RecordType) body.type(type).orElseThrow()).fields();
    }

    private Body request(Node... nodes) throws IOException {
        new SampleDocument("jingdong.sample.get")
                .with("apiMulti", 2)
                .request(nodes)
                .write(temp.resolve("documents/one"));
        Importer.run(List.of(temp.resolve("documents")), temp.resolve("descriptors"));
        return DescriptorLoader.load(temp.resolve("descriptors")).apis().get(0).request();
    }
}
