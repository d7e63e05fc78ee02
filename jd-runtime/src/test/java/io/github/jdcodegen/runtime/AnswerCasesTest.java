package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.generated.Shape;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What whole answers come to, by gateway and method: {@code answer-cases.json}. */
class AnswerCasesTest {
    private static final JdGateway JOS = JdGateway.of("jos")
            .error("8", ErrorKind.CLOCK, "Invalid timestamp", "非法timestamp")
            .error("19", ErrorKind.AUTH, "Invalid access_token", "无效access_token")
            .build();
    private static final JdGateway UNION = JdGateway.of("union")
            .envelope(new EnvelopeRules(
                    List.of("{method}_responce", "{method}_response"),
                    List.of("{verb}Result", "result"),
                    List.of("error_response", "errorResponse"),
                    "code",
                    List.of("0"),
                    List.of("zh_desc", "en_desc", "errorMessage", "errorSolution", "msg", "message")))
            .outcome("code", null, "message", "200", "201,202")
            .error("1004", ErrorKind.AUTH, null, "token过期")
            .build();

    @TestFactory
    Stream<DynamicTest> cases() {
        var cases = Shape.JSON.readTree(getClass().getResourceAsStream("answer-cases.json"));
        return cases.valueStream()
                .map(each -> DynamicTest.dynamicTest(each.get("name").asString(), () -> check(each)));
    }

    private static void check(JsonNode given) {
        var operation = operation(given);
        var json = given.get("json").asString();
        var expected = given.get("expected").toPrettyString();
        assertThat(outcome(operation, json, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(outcome(operation, json, Charset.forName("GBK"))).isEqualTo(expected);
        assertThat(outcome(operation, json, null)).isEqualTo(expected);
    }

    private static Operation<Object> operation(JsonNode given) {
        boolean union = given.path("gateway").asString("jos").equals("union");
        var builder = Operation.of(
                        given.path("method").asString("jingdong.pop.order.search"),
                        union ? UNION : JOS,
                        Shape.of(given.get("type")))
                .error("10400001", ErrorKind.CONFLICT, "The order has already been shipped", "订单已出库");
        if (given.has("result")) {
            builder.result(given.get("result").asString());
        }
        if (given.has("outcome")) {
            var outcome = given.get("outcome");
            builder.outcome(
                    outcome.get("code").asString(),
                    outcome.path("error").asString(null),
                    outcome.path("message").asString(null),
                    outcome.get("ok").asString(),
                    "");
        }
        return builder.build();
    }

    /** What is read from text ({@code null}) or from bytes in a charset, as JSON. */
    private static String outcome(Operation<Object> operation, String json, Charset charset) {
        var told = new LinkedHashMap<String, Object>();
        try {
            var decoded = charset == null
                    ? Responses.decode(operation, json)
                    : Responses.decode(operation, json.getBytes(charset), charset, DecodePolicy.OBSERVE);
            told.put("value", Shape.JSON.readTree(Shape.json(decoded.value())));
            var report = decoded.report().entries().stream()
                    .map(entry -> entry.kind() + " " + entry.path() + (entry.raw() == null ? "" : " " + entry.raw()))
                    .toList();
            if (!report.isEmpty()) {
                told.put("report", report);
            }
            if (decoded.requestId() != null) {
                told.put("requestId", decoded.requestId());
            }
        } catch (JdException e) {
            told.put("error", e.getClass().getSimpleName());
            putAll(told, e);
            assertThat(e).hasMessageStartingWith(e.method());
        }
        return Shape.JSON.readTree(Shape.JSON.writeValueAsString(told)).toPrettyString();
    }

    private static void putAll(Map<String, Object> told, JdException e) {
        if (e.kind() != null) {
            told.put("kind", e.kind().name());
        }
        if (e.code() != null) {
            told.put("code", e.code());
        }
        if (e.zh() != null) {
            told.put("zh", e.zh());
        }
        if (e.en() != null) {
            told.put("en", e.en());
        }
        if (e.requestId() != null) {
            told.put("requestId", e.requestId());
        }
    }
}
