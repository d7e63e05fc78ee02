package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodePolicyTest {
    private static final Operation<List<Long>> NUMBERS = Operation.<List<Long>>of(
                    "a.b", JdGateway.of("jos").build(), in -> in.readList(WireReader::readLong))
            .result("r")
            .build();

    private static DecodedResponse<List<Long>> decode(String numbers, DecodePolicy policy) {
        var answer = "{\"a_b_responce\":{\"code\":\"0\",\"r\":" + numbers + ",\"request_id\":\"id-1\"}}";
        return Responses.decode(NUMBERS, answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, policy);
    }

    @Test
    void failForbidsValuesThatFitNothing() {
        assertThat(decode("[1,\"13800000000x\",2]", DecodePolicy.OBSERVE).value())
                .containsExactly(1L, 2L);
        assertThatThrownBy(() -> decode("[1,\"13800000000x\",2]", DecodePolicy.FAIL))
                .isInstanceOfSatisfying(JdDecodeException.class, e -> {
                    assertThat(e.report().entries()).hasSize(1);
                    assertThat(e.requestId()).isEqualTo("id-1");
                    assertThat(e).hasMessageContaining("$[1]").hasMessageNotContaining("13800000000x");
                });
    }

    @Test
    void failTakesValuesInAnotherForm() {
        var decoded = decode("[\"1\",null]", DecodePolicy.FAIL);
        assertThat(decoded.value()).containsExactly(1L);
        assertThat(decoded.report().entries()).hasSize(2);
    }

    @Test
    void theReportIsBoundedAndCountsTheRest() {
        var texts = "[" + "\"1\",".repeat(DecodeReport.MAX_ENTRIES + 5) + "2]";
        var decoded = decode(texts, DecodePolicy.OBSERVE);
        assertThat(decoded.value()).hasSize(DecodeReport.MAX_ENTRIES + 6);
        assertThat(decoded.report().entries()).hasSize(DecodeReport.MAX_ENTRIES);
        assertThat(decoded.report().omitted()).isEqualTo(5);
        assertThat(decode("[1]", DecodePolicy.OBSERVE).report().isClean()).isTrue();
    }

    @Test
    void aFindingDoesNotPrintWhatItFound() {
        assertThat(decode("[\"13800000000x\"]", DecodePolicy.OBSERVE).report().toString())
                .contains("UNREADABLE $[0]")
                .doesNotContain("13800000000x");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        assertThatThrownBy(() -> Responses.decode(NUMBERS, "{\n\"a_b_responce\":{\"code\" 5}}"))
                .isInstanceOf(JdDecodeException.class)
                .hasMessageContaining("line 2, column");
    }

    @Test
    void aMethodWithoutADescriptorIsReadAsItIs() {
        var raw = Operation.<RawJson>of("a.b", JdGateway.of("jos").build(), WireReader::readJson)
                .build();
        assertThat(Responses.decode(raw, "{\"a_b_responce\":{\"code\":\"0\",\"x\":[1.50]}}")
                        .value())
                .isEqualTo(new RawJson("{\"code\":\"0\",\"x\":[1.50]}"));
    }
}
