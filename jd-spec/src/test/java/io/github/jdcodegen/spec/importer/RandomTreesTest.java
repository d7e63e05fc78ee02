package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.importer.SampleDocument.Node;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever a documented tree looks like: what is sent is what the document says, it loads, and a second time is still. */
class RandomTreesTest {
    private static final String[] NAMES = {
        "a",
        "b",
        "amount",
        "sku_id",
        "skuId",
        "#promo_id",
        "$pin",
        "class",
        "hashCode",
        "Builder",
        "list",
        "v1",
        "item",
        "1st",
        "com.sample.Thing",
        "采购员",
        "x y",
        "x ",
        "Head",
        "nType",
        "key",
        "value",
        "k",
        "v",
        "skuList",
        "price",
        "IDs"
    };
    private static final String[] TYPES = {
        "String",
        "Number",
        "Date",
        "Boolean",
        "byte[]",
        "String[]",
        "Number[]",
        "Date[]",
        "java.util.List",
        "java.util.Set",
        "java.util.Map",
        "java.util.Map[]",
        "com.sample.A",
        "com.sample.A",
        "com.sample.B",
        "com.sample.A[]",
        "java.util.List   <com.sample.B >",
        "Field List",
        "long",
        "java.math.BigDecimal",
        "?!",
        null
    };

    private Path temp;

    @BeforeTry
    void makeFolder() throws IOException {
        temp = Files.createTempDirectory("random-trees");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (var files = Files.walk(temp)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40)
    void flatRequestsSendTheLeaves(@ForAll("trees") List<Node> request, @ForAll("trees") List<Node> response)
            throws IOException {
        var body = imported(1, request, response);

        assertThat(sent(body))
                .isEqualTo(request.stream().flatMap(RandomTreesTest::leaves).collect(Collectors.toSet()));
    }

    @Property(tries = 40)
    void nestedRequestsSendTheContainers(@ForAll("trees") List<Node> request, @ForAll("trees") List<Node> response)
            throws IOException {
        var body = imported(2, request, response);

        var containers = request.stream()
                .filter(node -> leaves(node).findAny().isPresent())
                .map(RandomTreesTest::name)
                .collect(Collectors.toSet());
        assertThat(sent(body)).isEqualTo(containers);
    }

    private Body imported(int multi, List<Node> request, List<Node> response) throws IOException {
        var documents = temp.resolve("documents");
        var descriptors = temp.resolve("descriptors");
        new SampleDocument("jingdong.sample.random.get")
                .with("apiMulti", multi)
                .request(request)
                .response(response.toArray(Node[]::new))
                .write(documents.resolve("one"));
        var report = Importer.run(List.of(documents), descriptors);
        assertThat(report.unread()).isEmpty();
        var first = FolderContent.of(descriptors);
        Importer.run(List.of(documents), descriptors);
        assertThat(FolderContent.of(descriptors)).isEqualTo(first);
        return DescriptorLoader.load(descriptors).apis().get(0).request();
    }

    /** The wire names at the top of what is sent: of rows, their columns. */
    private static Set<String> sent(Body request) {
        var names = new TreeSet<String>();
        for (var field : request.fields()) {
            if (field.encoding() == Encoding.COLUMNS) {
                var row = (Type.Named) ((Type.ListOf) field.type()).element();
                var struct = (RecordType) request.type(row.name()).orElseThrow();
                struct.fields().stream()
                        .map(Field::wireName)
                        .forEach(name -> assertThat(names.add(name)).isTrue());
            } else {
                assertThat(names.add(field.wireName())).isTrue();
            }
        }
        return names;
    }

    private static Stream<String> leaves(Node node) {
        return leaves(node.content());
    }

    private static Stream<String> leaves(Map<?, ?> node) {
        if (node.containsKey("systemValue")
                || node.containsKey("defaultValue")
                || name(node).startsWith("$")) {
            return Stream.empty();
        }
        var children = (List<?>) node.get("elements");
        return children.isEmpty()
                ? Stream.of(name(node))
                : children.stream().flatMap(child -> leaves((Map<?, ?>) child));
    }

    private static String name(Node node) {
        return name(node.content());
    }

    private static String name(Map<?, ?> node) {
        return node.get("webPamer").toString().strip();
    }

    @Provide
    Arbitrary<List<Node>> trees() {
        return forest(3);
    }

    private static Arbitrary<List<Node>> forest(int depth) {
        return node(depth).list().ofMaxSize(4);
    }

    private static Arbitrary<Node> node(int depth) {
        var children = depth == 0
                ? Arbitraries.just(List.<Node>of())
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(List.<Node>of())),
                        net.jqwik.api.Tuple.of(1, Arbitraries.lazy(() -> forest(depth - 1))));
        var filled = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(12, ""),
                net.jqwik.api.Tuple.of(1, "systemValue"),
                net.jqwik.api.Tuple.of(1, "defaultValue"));
        return Combinators.combine(
                        Arbitraries.of(NAMES), Arbitraries.of(TYPES), children, filled, Arbitraries.of(true, false))
                .as((name, type, inner, how, required) -> {
                    var node = SampleDocument.node(name, type, inner).with("required", required);
                    return how.isEmpty() ? node : node.with(how, "true");
                });
    }
}
