package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Kind;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import io.github.jdcodegen.spec.yaml.YamlParser;
import io.github.jdcodegen.spec.yaml.YamlPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schemas and the loader say the same of a document, as far as a schema can say it. */
class SchemaTest {
    private static final Path GOOD = Path.of("src/test/resources/good");
    private static final Path OVERLAYS = Path.of("src/test/resources/overlays");
    private static final Path BAD = Path.of("src/test/resources/bad");
    private static final Path CATALOGUE = Path.of("src/main/resources/catalog");
    private static final Path PROFILES = Path.of("src/main/resources/gateways");

    /** What no schema can say, or not wholly: what is true of one place because of another, of Java, or of the text itself. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile(String.join(
            "|",
            "^In Java, both ",
            " cannot be a name in Java",
            " cannot be the name of a constant in Java",
            " makes no name of a class in Java",
            " cannot be a group, which is a package",
            " is no type$",
            "^The type .* is defined neither here nor",
            "^The group's shared types have a type ",
            " requires itself by way of ",
            " is a spelling of ",
            "^csv is for ",
            "^columns is for ",
            "^A column of ",
            "^The column ",
            " is no value of ",
            "\" is for (numbers|texts|lists and maps);",
            " is more than ",
            " is no regular expression",
            " is no decimal number",
            " is no ISO-8601 span",
            "^The object has no field ",
            "^Of [0-9]+ fields, ",
            " is of type .*, not a (time|single value|list)$",
            "^The (request|response) has no field ",
            "^There is no gateway profile ",
            "\"p\" is filled in for every call",
            "^The key .* is read as ",
            "^The key .* stands here twice",
            "^This comment reads like ",
            "^An? (anchor|alias|tag|merge key) ",
            "^A second document begins here",
            " is no path$"));

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Gateway> GATEWAYS = DescriptorLoader.gateways();

    static Stream<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(GOOD, OVERLAYS, BAD, CATALOGUE, PROFILES)) {
            try (var found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreeOnEveryFixture(Path file) throws IOException {
        var problems = new Problems();
        var root = YamlParser.parse(file.toString(), Files.readAllBytes(file), problems);
        if (root.isPresent() && problems.isEmpty()) {
            // Read by another way than the loader's, as an editor would.
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            var tree = new Load(settings).loadFromString(Files.readString(file));
            agree(Form.of(file), root.get(), JsonMapper.shared().valueToTree(tree));
        }
    }

    static Stream<Path> complete() throws IOException {
        return Stream.of(
                GOOD.resolve("jos/order/jingdong.everything.get.yaml"),
                GOOD.resolve("jos/order/jingdong.scroll.list.yaml"),
                GOOD.resolve("jos/order/_shared.yaml"),
                GOOD.resolve("gateways/mine.yaml"),
                GOOD.resolve("gateways/old-soap.yaml"),
                OVERLAYS.resolve("changes.yaml"));
    }

    /** CommonChecks with every key of the language, each part of them in turn left out, added to or replaced. */
    @ParameterizedTest
    @MethodSource("complete")
    void agreeOnEveryDocumentThatIsOneStepFromAGoodOne(Path file) throws IOException {
        var root = YamlParser.parse(file.toString(), Files.readAllBytes(file), new Problems())
                .orElseThrow();
        var mutants = mutants(root);
        assertThat(mutants).hasSizeGreaterThan(50);
        for (var mutant : mutants) {
            agree(Form.of(file), (Mapping) mutant, json(mutant));
        }
    }

    private static void agree(Form form, Mapping root, JsonNode json) {
        var problems = new Problems();
        form.read(root, problems);
        var said = problems.sorted().stream().map(Problem::message).toList();
        var expressible = said.stream()
                .filter(message -> !BEYOND_A_SCHEMA.matcher(message).find())
                .toList();
        var errors = form.schema.validate(json);
        Supplier<String> both = () -> "loader: " + said + "\nschema: " + errors + "\n" + YamlPrinter.print(root);
        if (!expressible.isEmpty()) {
            assertThat(errors).as(both).isNotEmpty();
        }
        if (!errors.isEmpty()) {
            assertThat(said).as(both).isNotEmpty();
        }
    }

    private static JsonNode json(Node node) {
        var nodes = JsonMapper.shared().getNodeFactory();
        if (node instanceof Mapping mapping) {
            var object = nodes.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            var array = nodes.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        var scalar = (Scalar) node;
        return switch (scalar.kind()) {
            case NUMBER -> nodes.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> nodes.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> nodes.nullNode();
            default -> nodes.stringNode(scalar.text());
        };
    }

    /** The kinds of document. */
    private enum Form {
        METHOD("descriptor"),
        SHARED("shared-types"),
        GATEWAY("gateway"),
        OVERLAY("overlay");

        private final Schema schema;

        Form(String name) {
            schema = SCHEMAS.getSchema(
                    SchemaLocation.of("classpath:io/github/jdcodegen/spec/schema/" + name + ".schema.json"));
        }

        static Form of(Path file) {
            var place = file.toString().replace('\\', '/');
            if (place.endsWith("/_shared.yaml")) {
                return SHARED;
            }
            return place.contains("/gateways/") && !place.contains("/jos/")
                    ? GATEWAY
                    : place.contains("/overlays/") && !place.contains("/jos/") ? OVERLAY : METHOD;
        }

        void read(Mapping root, Problems problems) {
            switch (this) {
                case METHOD -> {
                    new ApiReader(GATEWAYS, List.of()).read(root, problems);
                }
                case SHARED -> SharedReader.read(root, problems);
                case GATEWAY -> GatewayReader.read(root, problems);
                case OVERLAY -> Overlays.read(root, problems);
            }
        }
    }

    private static List<Node> mutants(Node node) {
        var mutants = new ArrayList<Node>();
        if (node instanceof Mapping mapping) {
            var unknown = new ArrayList<>(mapping.entries());
            unknown.add(new Entry(Scalar.text("zzz"), Scalar.text("zzz")));
            mutants.add(new Mapping(unknown, mapping.flow(), Location.NONE));
            for (var i = 0; i < mapping.entries().size(); i++) {
                var without = new ArrayList<>(mapping.entries());
                var entry = without.remove(i);
                mutants.add(new Mapping(without, mapping.flow(), Location.NONE));
                for (var value : replacements(entry.value())) {
                    var with = new ArrayList<>(mapping.entries());
                    with.set(i, new Entry(entry.key(), value));
                    mutants.add(new Mapping(with, mapping.flow(), Location.NONE));
                }
            }
        } else if (node instanceof Sequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                for (var value : replacements(sequence.items().get(i))) {
                    var with = new ArrayList<>(sequence.items());
                    with.set(i, value);
                    mutants.add(new Sequence(with, Location.NONE));
                }
            }
        }
        return mutants;
    }

    private static List<Node> replacements(Node node) {
        var replacements = mutants(node);
        replacements.add(Scalar.text("zzz"));
        replacements.add(Scalar.text(""));
        replacements.add(new Scalar("null", Kind.NOTHING, Location.NONE));
        replacements.add(Scalar.of(7));
        replacements.add(Scalar.of(-7));
        replacements.add(Scalar.of(true));
        replacements.add(new Sequence(List.of(), Location.NONE));
        replacements.add(new Sequence(List.of(Scalar.text("zzz")), Location.NONE));
        replacements.add(new Mapping(List.of(), true, Location.NONE));
        replacements.add(new Mapping(List.of(new Entry(Scalar.text("zzz"), Scalar.text("zzz"))), true, Location.NONE));
        return replacements;
    }

    /** Every key of the language stands in a schema with a description, and the schemas know no others. */
    @ParameterizedTest
    @MethodSource("places")
    void knowTheSameKeys(String schema, String place, List<String> keys) throws IOException {
        var text = Files.readString(
                Path.of("src/main/resources/io/github/jdcodegen/spec/schema", schema + ".schema.json"));
        var properties = JsonMapper.shared().readTree(text).at(place + "/properties");
        assertThat(properties.propertyNames()).containsExactlyElementsOf(keys);
        for (var property : properties.properties()) {
            assertThat(property.getValue().has("description")
                            || property.getValue().has("$ref"))
                    .as(property.getKey())
                    .isTrue();
        }
    }

    static Stream<Object[]> places() {
        return Map.ofEntries(
                        Map.entry("descriptor", Keys.API),
                        Map.entry("descriptor /properties/request", Keys.REQUEST),
                        Map.entry("descriptor /properties/response", Keys.RESPONSE),
                        Map.entry("descriptor /properties/paging", Keys.PAGING),
                        Map.entry("descriptor /properties/examples/items", Keys.EXAMPLE),
                        Map.entry("descriptor /properties/source/anyOf/0", Keys.SOURCE),
                        Map.entry("descriptor /$defs/text", Keys.TEXT),
                        Map.entry("descriptor /$defs/field", Keys.FIELD),
                        Map.entry("descriptor /$defs/rule/oneOf/0", Keys.RULES.get("max-span")),
                        Map.entry("descriptor /$defs/rule/oneOf/1", Keys.RULES.get("given")),
                        Map.entry("descriptor /$defs/rule/oneOf/2", Keys.RULES.get("required")),
                        Map.entry("descriptor /$defs/rule/oneOf/3", Keys.RULES.get("forbidden")),
                        Map.entry("descriptor /$defs/recordType", Keys.RECORD),
                        Map.entry("descriptor /$defs/answeredRecordType", Keys.ANSWERED_RECORD),
                        Map.entry("descriptor /$defs/enumType", Keys.ENUM),
                        Map.entry("descriptor /$defs/enumType/properties/values/additionalProperties", Keys.VALUE),
                        Map.entry("descriptor /$defs/condition", Keys.OUTCOME),
                        Map.entry("descriptor /$defs/errors/additionalProperties", Keys.ERROR),
                        Map.entry("descriptor /$defs/deprecated", Keys.DEPRECATED),
                        Map.entry("shared-types", Keys.SHARED),
                        Map.entry("gateway", Keys.GATEWAY),
                        Map.entry("gateway /properties/envelope", Keys.ENVELOPE),
                        Map.entry("gateway /properties/endpoints/additionalProperties", Keys.ENDPOINT),
                        Map.entry("overlay", Keys.OVERLAY),
                        Map.entry("overlay /properties/changes/items", Keys.CHANGE))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    var place = entry.getKey().split(" ", 2);
                    return new Object[] {place[0], place.length == 1 ? "" : place[1], entry.getValue()};
                });
    }
}
