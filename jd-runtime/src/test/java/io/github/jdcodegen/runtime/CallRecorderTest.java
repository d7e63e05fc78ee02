package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.http.HttpAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CallRecorderTest {
    private static final Attempt ATTEMPT = new Attempt(
            "jingdong.order.get",
            1,
            Map.of(
                    "access_token",
                    "token-of-the-seller",
                    "360buy_param_json",
                    "{\"pin\":\"lee\",\"order_id\":\"12345678901\"}"),
            Map.of());

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("calls.jsonl");
    }

    private String record(int every, long mostBytes, String kept, String... answers) throws Exception {
        try (var recorder = new CallRecorder(file(), every, mostBytes, kept)) {
            for (var answer : answers) {
                assertThat(recorder.afterAnswer(ATTEMPT, new HttpAnswer(200, Map.of(), answer))
                                .body())
                        .isEqualTo(answer);
            }
        }
        return Files.readString(file());
    }

    @Test
    void keepsTheShapeAndNoValue() throws Exception {
        var line = record(1, 10_000, "", """
                {"a_responce": {"code": "0", "name": "Li 李雷", "phone": "13812345678", "mail": "li@example.org",
                 "price": 12.50, "wide": 3000000000, "fits": 1999999999, "at": "2026-01-31 10:20:30", "none": null,
                 "empty": "", "rows": [], "ok": false, "inner": "{\\"street\\": \\"Long Road 5\\"}",
                 "byPhone": {"13812345678": 1}}}
                """);

        assertThat(line)
                .contains("\"request\":{\"pin\":\"xxx\",\"order_id\":\"11111111111\"}")
                .contains("\"name\":\"xx xx\"")
                .contains("\"mail\":\"xx@xxxxxxx.xxx\"")
                .contains("\"price\":11.11,\"wide\":9999999999,\"fits\":1111111111,\"at\":\"1111-11-11 11:11:11\"")
                .contains("\"none\":null,\"empty\":\"\",\"rows\":[],\"ok\":true")
                .contains("{\\\"street\\\":\\\"xxxx xxxx 1\\\"}")
                .doesNotContain("token-of-the-seller")
                .doesNotContain("李")
                .doesNotContain("138")
                .doesNotContain("Road")
                .doesNotContain("example");
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void keepsValuesOfNamedFieldsOnly() throws Exception {
        assertThat(record(1, 10_000, "state", "{\"state\":\"SHIPPED\",\"pin\":\"SHIPPED\"}"))
                .contains("{\"state\":\"SHIPPED\",\"pin\":\"xxxxxxx\"}");
    }

    @Test
    void samples() throws Exception {
        assertThat(record(3, 10_000, "", "{}", "{}", "{}", "{}").lines()).hasSize(2);
        Files.delete(file());
        assertThat(record(0, 10_000, "", "{}", "{}")).isEmpty();
    }

    @Test
    void isBoundedInSize() throws Exception {
        var answers = new String[50];
        java.util.Arrays.fill(answers, "{\"a\":\"" + "b".repeat(30) + "\"}");

        record(1, 1_000, "", answers);

        assertThat(folder.resolve("calls.jsonl"))
                .satisfies(file -> assertThat(Files.size(file)).isBetween(300L, 1_000L));
    }

    @Test
    void aPageThatIsNoJsonHasNoShape() throws Exception {
        assertThat(record(1, 10_000, "", "<html>Mr Li</html>", "{\"a\": broken"))
                .doesNotContain("answer")
                .doesNotContain("Li");
    }

    @Test
    void aFileThatCannotBeWrittenFailsNoCall() {
        var recorder = new CallRecorder(folder.resolve("no/such/folder/calls"), 1, 1_000);
        for (int i = 0; i < 200; i++) {
            recorder.afterAnswer(ATTEMPT, new HttpAnswer(200, Map.of(), "{}"));
        }
        recorder.close();
        assertThat(recorder.dropped()).isPositive();
    }
}
