package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.load.Change.Target;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.JsonPath;
import io.github.jdcodegen.spec.yaml.JsonPath.Step;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import io.github.jdcodegen.spec.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of an overlay reaches every key of the language: it sets it, and removes it. */
class OverlayReachTest {
    private static final Path GOOD = Path.of("src/test/resources/good");
    private static final Node MARK = Scalar.text("set by an overlay");

    private static Mapping document(String file) throws IOException {
        var problems = new Problems();
        var root = YamlParser.parse(file, Files.readAllBytes(GOOD.resolve(file)), problems);
        assertThat(problems.sorted()).isEmpty();
        return root.orElseThrow();
    }

    /** Every place of a document with what stands there. */
    private static Map<String, Node> places(Mapping document) {
        var places = new TreeMap<String, Node>();
        collect(document, "", places);
        return places;
    }

    private static void collect(Node node, String path, Map<String, Node> places) {
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                var here = JsonPath.key(path, entry.key().text());
                places.put(here, entry.value());
                collect(entry.value(), here, places);
            });
        } else if (node instanceof Sequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                places.put(JsonPath.item(path, i), sequence.items().get(i));
                collect(sequence.items().get(i), JsonPath.item(path, i), places);
            }
        }
    }

    private static Mapping apply(Mapping document, String path, Optional<Node> value) {
        var problems = new Problems();
        var change = new Change(
                new Target("method", "any", Location.NONE), JsonPath.parse(path).orElseThrow(), value, Location.NONE);
        var changed = change.apply(document, problems);
        assertThat(problems.sorted()).as(path).isEmpty();
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jos/order/jingdong.everything.get.yaml",
                "jos/order/jingdong.scroll.list.yaml",
                "jos/order/_shared.yaml",
                "gateways/mine.yaml",
                "../../../main/resources/catalog/jos/order/jingdong.pop.order.search.yaml"
            })
    void setsAndRemovesAtEveryPlace(String file) throws IOException {
        var document = document(file);
        var places = places(document);

        assertThat(places).hasSizeGreaterThan(10);
        places.forEach((path, old) -> {
            assertThat(places(apply(document, path, Optional.of(MARK))).get(path))
                    .as("set %s", path)
                    .isInstanceOfSatisfying(
                            Scalar.class, scalar -> assertThat(scalar.text()).isEqualTo("set by an overlay"));
            var without = apply(document, path, Optional.empty());
            if (JsonPath.parse(path).orElseThrow().stream().allMatch(Step.Key.class::isInstance)) {
                assertThat(places(without)).as("remove %s", path).doesNotContainKey(path);
                assertThat(places(apply(without, path, Optional.of(old))).keySet())
                        .as("set %s again", path)
                        .isEqualTo(places.keySet());
            } else {
                assertThat(places(without).size()).as("remove %s", path).isLessThan(places.size());
            }
        });
    }

    @Test
    void thePlacesHaveEveryKeyOfTheLanguage() throws IOException {
        Set<String> met = new TreeSet<>();
        for (var file : List.of(
                "jos/order/jingdong.everything.get.yaml",
                "jos/order/jingdong.scroll.list.yaml",
                "jos/order/_shared.yaml",
                "gateways/mine.yaml",
                "../../../main/resources/catalog/jos/order/jingdong.pop.order.search.yaml")) {
            places(document(file)).keySet().forEach(path -> {
                var steps = JsonPath.parse(path).orElseThrow();
                if (steps.get(steps.size() - 1) instanceof Step.Key key) {
                    met.add(key.name());
                }
            });
        }
        var language = new ArrayList<String>();
        Stream.of(
                        Keys.API,
                        Keys.SHARED,
                        Keys.GATEWAY,
                        Keys.REQUEST,
                        Keys.RESPONSE,
                        Keys.FIELD,
                        Keys.RECORD,
                        Keys.ENUM,
                        Keys.VALUE,
                        Keys.OUTCOME,
                        Keys.PAGING,
                        Keys.ERROR,
                        Keys.EXAMPLE,
                        Keys.DEPRECATED,
                        Keys.ENVELOPE,
                        Keys.ENDPOINT)
                .flatMap(Collection::stream)
                .forEach(language::add);
        Keys.RULES.values().forEach(language::addAll);

        assertThat(met).containsAll(language);
    }
}
