package io.github.jdcodegen.runtime.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.generated.RandomJson;
import io.github.jdcodegen.runtime.generated.Shape;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes, whatever was documented: every scalar is in the value or in the report. */
class NothingIsLostTest {
    private static final EnvelopeRules RULES = new EnvelopeRules(
            List.of("{method}_responce", "{method}_response"),
            List.of("{verb}Result"),
            List.of("error_response"),
            "code",
            List.of("0"),
            List.of("zh_desc"));

    @Property
    void ofAValue(@ForAll long seed) {
        var made = new RandomJson(seed);
        var type = made.type(4);
        var json = made.json(type, 4);
        var findings = new Findings();
        Object value;
        try (var parser = JsonText.parser(JsonText.STRICT, json)) {
            parser.nextToken();
            var in = new WireReader(parser, findings, new ContentProbe(List.of(), List.of()), null);
            value = Shape.of(Shape.JSON.readTree(type)).read(in);
            assertThat(parser.nextToken()).as("what follows the value").isNull();
        }
        requireAll(made, type, json, Shape.json(value), findings.report());
    }

    @Property
    void ofAWholeAnswer(@ForAll long seed) {
        var made = new RandomJson(seed);
        var type = made.type(3);
        var content = made.json(type, 3);
        var json = switch ((int) (seed & 7)) {
            case 0 -> content;
            case 1 -> "{\"other\":{\"code\":0,\"x\":" + content + ",\"y\":" + made.json(type, 1) + "}}";
            case 2 -> "{\"a_b_responce\":{\"code\":\"0\",\"bResult\":" + Shape.JSON.writeValueAsString(content) + "}}";
            case 3 -> "{\"a_b_response\":{\"x\":" + content + ",\"code\":\"0\"},\"y\":" + made.json(type, 1) + "}";
            case 4 -> "{\"a_b_responce\":{\"bResult\":" + content + ",\"bResult\":" + made.json(type, 1) + "}}";
            case 5 -> "{\"a_b_responce\":" + content + "}";
            default ->
                "{\"a_b_responce\":{\"code\":\"0\",\"bResult\":" + content + ",\"y\":" + made.json(type, 1) + "}}";
        };
        var answer = new AnswerReader<>("a.b", RULES, null, List.of(), Shape.of(Shape.JSON.readTree(type))).read(json);
        assertThat(answer.refusal()).isNull();
        requireAll(made, type, json, Shape.json(answer.value()), answer.report());
    }

    private static void requireAll(RandomJson made, String type, String json, String value, DecodeReport report) {
        assertThat(report.omitted()).isZero();
        var all = new StringBuilder(value);
        report.entries().forEach(entry -> all.append('\n').append(entry.raw()));
        var text = all.toString();
        for (var leaf : made.leaves()) {
            assertThat(leaf)
                    .withFailMessage(() -> leaf + " of " + json + "\nread as " + type + "\nis lost in\n" + text)
                    .anyMatch(text::contains);
        }
    }
}
