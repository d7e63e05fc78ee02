package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The REST methods that took the place of the SOAP operations of 2011. */
class SuccessorsTest {
    private static final Path TABLE = Path.of("../docs/soap-operations.md");
    /** The one method with such a name that JD's site of 2019 describes; it took the place of none of 2011. */
    private static final String OF_2019 = "360buy.get.vender.all.delivery.company";

    private static final Path FACTS =
            Path.of(System.getProperty("jd.shared.facts", "../../shared/facts"), "rest-successors.json");

    private final Map<String, Api> catalogue =
            DescriptorLoader.load(Path.of("src/main/resources/catalog")).apis().stream()
                    .collect(Collectors.toMap(Api::method, Function.identity()));

    @Test
    void theTableNamesMethodsOfTheCatalogueAndAllOf2013() throws IOException {
        var rows = Files.readString(TABLE)
                .lines()
                .filter(line -> line.matches("\\| [0-9].*"))
                .toList();
        var named = rows.stream()
                .map(row -> row.split("\\|")[3])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(rows).hasSize(15);
        assertThat(named).doesNotHaveDuplicates().isSubsetOf(catalogue.keySet());
        assertThat(named)
                .containsAll(catalogue.keySet().stream()
                        .filter(method -> method.startsWith("360buy.") && !OF_2019.equals(method))
                        .toList());
    }

    @Test
    void haveExactlyTheParametersAndFieldsThatTheFactsGive() throws IOException {
        assumeTrue(Files.exists(FACTS), "the facts are not part of this project");
        var expected = new TreeMap<String, List<TreeSet<String>>>();
        var actual = new TreeMap<String, List<TreeSet<String>>>();
        for (var fact : new ObjectMapper().readTree(Files.readString(FACTS))) {
            var method = fact.path("rest").asString();
            expected.put(
                    method, List.of(factPaths(fact.path("request")), required(fact), unwrapped(fact.path("response"))));
            var api = catalogue.get(method);
            assertThat(api).as(method).isNotNull();
            actual.put(
                    method,
                    List.of(
                            paths(api.request()),
                            api.request().fields().stream()
                                    .filter(Field::required)
                                    .map(Field::wireName)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            paths(api.response())));
        }

        assertThat(actual).hasSize(24).isEqualTo(expected);
    }

    private static TreeSet<String> required(JsonNode fact) {
        var names = new TreeSet<String>();
        for (var node : fact.path("request")) {
            if (node.path("required").asBoolean()) {
                names.add(node.path("name").asString());
            }
        }
        return names;
    }

    /** An answer of one object is that object. */
    private static TreeSet<String> unwrapped(JsonNode response) {
        var root = response.path(0);
        var one = response.size() == 1
                && root.path("children").size() > 0
                && !root.path("type").asString().contains("List");
        return factPaths(one ? root.path("children") : response);
    }

    private static TreeSet<String> factPaths(JsonNode nodes) {
        var paths = new TreeSet<String>();
        for (var node : nodes) {
            var name = node.path("name").asString();
            paths.add(name);
            factPaths(itemFields(node.path("children"))).forEach(below -> paths.add(name + "." + below));
        }
        return paths;
    }

    /** The document of 2019 gives the elements of a list a name of their own, ending in {@code _vo}. */
    private static JsonNode itemFields(JsonNode children) {
        return children.size() == 1 && children.path(0).path("name").asString().endsWith("_vo")
                ? children.path(0).path("children")
                : children;
    }

    private static TreeSet<String> paths(Body body) {
        var types = body.types().stream()
                .filter(RecordType.class::isInstance)
                .map(RecordType.class::cast)
                .collect(Collectors.toMap(RecordType::name, RecordType::fields));
        return paths(body.fields(), types).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> paths(List<Field> fields, Map<String, List<Field>> types) {
        var paths = new ArrayList<String>();
        for (var field : fields) {
            paths.add(field.wireName());
            var below = types.getOrDefault(recordName(field), List.<Field>of());
            paths(below, types).forEach(path -> paths.add(field.wireName() + "." + path));
        }
        return paths.stream();
    }

    private static String recordName(Field field) {
        var type = field.type() instanceof Type.ListOf list ? list.element() : field.type();
        return type instanceof Type.Named named ? named.name() : "";
    }
}
