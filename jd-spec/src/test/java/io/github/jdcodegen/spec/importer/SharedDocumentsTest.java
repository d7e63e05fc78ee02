package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real documents, where they are at hand; the checks read them in their own way. */
class SharedDocumentsTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path descriptors;

    private static ImportReport report;
    private static ApiSet loaded;

    @BeforeAll
    static void importAll() {
        assumeTrue(Files.isDirectory(DOCUMENTS), "no documents at " + DOCUMENTS);
        report = Importer.run(List.of(DOCUMENTS.resolve("jos-2019"), DOCUMENTS.resolve("union-2023")), descriptors);
        loaded = DescriptorLoader.load(descriptors);
    }

    @Test
    void allAreImported() {
        assertThat(report.unread()).isEmpty();
        assertThat(report.methods()).hasSize(253);
        assertThat(loaded.apis()).hasSize(253);
        assertThat(report.duplicates())
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.document()).isEqualTo("86/2981.json"));
    }

    @Test
    void whatIsSentIsWhatTheDocumentsSay() throws IOException {
        var trees = trees();
        assertThat(loaded.apis()).allSatisfy(api -> {
            var tree = trees.get(documentOf(api));
            var sent = api.layout() == Api.Layout.FLAT ? leaves(tree) : containers(tree);
            assertThat(sent(api.request())).isEqualTo(sent);
        });
    }

    @Test
    void everyFieldOfAnAnswerThatIsNoListElementIsThere() throws IOException {
        var trees = trees();
        assertThat(loaded.apis()).allSatisfy(api -> {
            var documented = new TreeSet<String>();
            collect(trees.get(documentOf(api)).path("josResult"), documented);
            var described = new TreeSet<String>();
            if (api.response().result() != null) {
                described.add(api.response().result());
            }
            names(api.response()).forEach(described::add);
            // The rest are pseudo children: elements of lists, values of maps.
            assertThat(documented).containsAll(described);
        });
    }

    @Test
    void aSecondImportChangesNothing() {
        var first = FolderContent.of(descriptors);

        var again = Importer.run(List.of(DOCUMENTS.resolve("jos-2019"), DOCUMENTS.resolve("union-2023")), descriptors);

        assertThat(FolderContent.of(descriptors)).isEqualTo(first);
        assertThat(again.methods())
                .extracting(ImportReport.Method::outcome)
                .containsOnly(ImportReport.FileOutcome.UNCHANGED);
    }

    @Test
    void noNumberOfAnExampleIsCutShort() {
        assertThat(loaded.apis().stream().flatMap(api -> Stream.of(api.request(), api.response())))
                .allSatisfy(body -> assertThat(fields(body))
                        .noneMatch(field -> field.example() != null
                                && field.type().toString().contains("long")
                                && field.example().matches("-?[0-9]+\\.[0-9]*[1-9][0-9]*")));
    }

    private static String documentOf(Api api) {
        return api.source().document();
    }

    /** The method trees by document. */
    private static Map<String, JsonNode> trees() throws IOException {
        var trees = new HashMap<String, JsonNode>();
        for (var folder : List.of("jos-2019", "union-2023")) {
            var root = DOCUMENTS.resolve(folder);
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var json = JSON.readTree(Files.readAllBytes(file));
                    var tree = json.has("method") ? json : json.path("data");
                    trees.put(root.relativize(file).toString().replace('\\', '/'), tree.path("method"));
                }
            }
        }
        return trees;
    }

    private static Set<String> leaves(JsonNode node) {
        return Stream.of(node.path("elements"))
                .flatMap(elements -> elements.values().stream())
                .filter(element -> !isFilled(element))
                .flatMap(element -> element.path("elements").isEmpty()
                        ? Stream.of(element.path("webPamer").asString().strip())
                        : leaves(element).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> containers(JsonNode tree) {
        return tree.path("elements").values().stream()
                .filter(element -> !isFilled(element))
                .filter(element ->
                        element.path("elements").isEmpty() || !leaves(element).isEmpty())
                .map(element -> element.path("webPamer").asString().strip())
                .collect(Collectors.toSet());
    }

    private static boolean isFilled(JsonNode element) {
        return element.path("SystemValue").asBoolean(false)
                || element.path("systemValue").asBoolean(false)
                || !element.path("defaultValue").asString("").isBlank()
                || element.path("webPamer").asString().startsWith("$");
    }

    private static Set<String> sent(Body request) {
        return request.fields().stream()
                .flatMap(field -> field.encoding() == Encoding.COLUMNS
                        ? ((RecordType) request.type(((Type.Named) ((Type.ListOf) field.type()).element()).name())
                                        .orElseThrow())
                                .fields().stream().map(Field::wireName)
                        : Stream.of(field.wireName()))
                .collect(Collectors.toSet());
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (var element : node.path("elements").values()) {
            names.add(element.path("webPamer").asString().strip());
            collect(element, names);
        }
    }

    private static Stream<String> names(Body body) {
        return fields(body).stream().map(Field::wireName);
    }

    private static List<Field> fields(Body body) {
        return Stream.concat(
                        body.fields().stream(),
                        body.types().stream().flatMap(type -> ((RecordType) type).fields().stream()))
                .toList();
    }
}
