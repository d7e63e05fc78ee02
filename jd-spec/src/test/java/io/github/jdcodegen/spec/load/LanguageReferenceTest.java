package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.jdcodegen.spec.model.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the language is true: each of its examples loads, and no key is missing. */
class LanguageReferenceTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml (\\S+)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** What the fragments of the reference refer to. */
    private static final Map<String, String> AROUND = Map.of(
            "fields", "request:\n  fields:\n%s",
            "types", "request:\n  types:\n%s",
            "rules",
                    "request:\n  fields:\n    start_date: {type: datetime}\n    end_date: {type: datetime}\n"
                            + "    order_id: {type: long}\n    sku_id: {type: long}\n    waybill: {type: string}\n"
                            + "    merchant_type: {type: string}\n  rules:\n%s");

    private final String reference = Files.readString(Path.of("../docs/descriptor-language.md"));

    @TempDir
    private Path folder;

    LanguageReferenceTest() throws IOException {}

    @Test
    void everyExampleLoads() throws IOException {
        var overlays = new ArrayList<Path>();
        var blocks = BLOCK.matcher(reference).results().toList();
        for (var block : blocks) {
            var place = block.group(1);
            if (place.equals("overlay")) {
                overlays.add(write("overlay.yaml", block.group(2)));
            } else if (AROUND.containsKey(place)) {
                write("jos/fragment/fragment." + place + ".yaml", fragment(place, block.group(2)));
            } else {
                write(place, block.group(2));
            }
        }

        var set = DescriptorLoader.load(folder, overlays);

        assertThat(blocks)
                .hasSize(Pattern.compile("```yaml")
                        .matcher(reference)
                        .results()
                        .toList()
                        .size());
        assertThat(set.apis()).hasSize(1 + AROUND.size());
        assertThat(set.gateways()).containsKey("example");
    }

    private static String fragment(String name, String yaml) {
        return "jd: 1\nmethod: fragment." + name
                + "\ngateway: jos\ngroup: fragment\nauth: none\naccess: read\nlayout: flat\nresponse: {}\n"
                + String.format(AROUND.get(name), yaml.indent(4));
    }

    private Path write(String place, String text) throws IOException {
        var file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyKeyStandsInItsSection(String heading, List<String> keys) {
        var section = Stream.of(reference.split("\n## "))
                .filter(text -> text.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
        // A key stands alone in backticks, or with its form in a longer example.
        var words = Pattern.compile("`[^`]*`")
                .matcher(section.replaceAll("(?s)```.*?```", ""))
                .results()
                .flatMap(span -> WORD.matcher(span.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(words).containsAll(keys);
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                arguments("A method", Keys.API),
                arguments("A method", Keys.TEXT),
                arguments("A method", Keys.DEPRECATED),
                arguments("A method", Keys.EXAMPLE),
                arguments("A method", Keys.SOURCE),
                arguments("Requests and responses", Keys.REQUEST),
                arguments("Requests and responses", Keys.RESPONSE),
                arguments("Requests and responses", Keys.OUTCOME),
                arguments("Fields", Keys.FIELD),
                arguments("Types", Keys.RECORD),
                arguments("Types", Keys.ENUM),
                arguments("Types", Keys.VALUE),
                arguments("Groups", Keys.SHARED.subList(1, Keys.SHARED.size())),
                arguments(
                        "Rules",
                        Keys.RULES.values().stream().flatMap(List::stream).toList()),
                arguments("Paging", Keys.PAGING),
                arguments("Error codes", Keys.ERROR),
                arguments("Gateway profiles", Keys.GATEWAY.subList(1, Keys.GATEWAY.size())),
                arguments("Gateway profiles", Keys.ENVELOPE),
                arguments("Gateway profiles", Keys.ENDPOINT),
                arguments("Overlays", Keys.CHANGE));
    }
}
