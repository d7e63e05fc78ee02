package io.github.jdcodegen.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What is read from which JSON, and what the report says of it: {@code reading-cases.json}. */
class ReadingCasesTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        var cases = Shape.JSON.readTree(getClass().getResourceAsStream("reading-cases.json"));
        return cases.valueStream()
                .map(each -> DynamicTest.dynamicTest(each.get("name").asString(), () -> check(each)));
    }

    private static void check(JsonNode given) {
        var findings = new Findings();
        Object value;
        try (var parser = JsonText.parser(JsonText.STRICT, given.get("json").asString())) {
            parser.nextToken();
            var in = new WireReader(parser, findings, new ContentProbe(List.of(), List.of()), null);
            value = Shape.of(given.get("type")).read(in);
            assertThat(parser.nextToken()).as("what follows the value").isNull();
        }
        assertThat(Shape.json(value)).isEqualTo(Shape.JSON.writeValueAsString(given.get("value")));
        assertThat(lines(findings.report())).isEqualTo(expected(given));
    }

    private static List<String> lines(DecodeReport report) {
        return report.entries().stream()
                .map(entry -> entry.kind() + " " + entry.path() + (entry.raw() == null ? "" : " " + entry.raw()))
                .toList();
    }

    private static List<String> expected(JsonNode given) {
        var lines = new ArrayList<String>();
        given.path("report").forEach(line -> lines.add(line.asString()));
        return lines;
    }
}
