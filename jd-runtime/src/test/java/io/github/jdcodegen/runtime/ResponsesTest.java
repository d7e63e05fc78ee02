package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.generated.Shape;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    private static final JdGateway GATEWAY =
            JdGateway.of("g").error("1", ErrorKind.RETRY, "busy", null).build();
    private static final Shape SHAPE = Shape.of(Shape.JSON.readTree("""
            {"success": "boolean", "errorCode": "string", "result": {"code": "int", "msg": "string"}}"""));
    private static final Operation<Object> OPERATION = Operation.<Object>of("a.b", GATEWAY, SHAPE)
            .outcome("success", "errorCode", "message", "true", "")
            .outcome("result.code", null, "result.msg", "200", "404")
            .build();

    private static String answer(String content) {
        return "{\"a_b_responce\":{\"code\":\"0\"," + content + "}}";
    }

    @Test
    void aSavedAnswerCanBeReadWithoutALookAtItsOutcome() {
        var failed = answer("\"success\":false,\"errorCode\":\"E7\"");

        assertThat(Responses.decodeWithoutOutcome(OPERATION, failed).value())
                .isEqualTo(Map.of("success", false, "errorCode", "E7"));
        assertThatThrownBy(() -> Responses.read(OPERATION, failed))
                .isInstanceOf(JdBusinessException.class)
                .hasMessageContaining("E7");
    }

    @Test
    void theReportOfASavedAnswerIsKept() {
        var report = Responses.decodeWithoutOutcome(OPERATION, "{\"success\":\"false\"}")
                .report();
        assertThat(report.entries())
                .extracting(entry -> entry.kind())
                .containsExactlyInAnyOrder(Kind.OTHER_SCALAR, Kind.ENVELOPE);
    }

    @Test
    void aRefusalHasNoContentEvenWithoutALookAtTheOutcome() {
        var refusal = "{\"error_response\":{\"code\":\"1\",\"en_desc\":\"no\"}}";
        var failure = catchThrowableOfType(
                JdGatewayException.class, () -> Responses.decodeWithoutOutcome(OPERATION, refusal));
        assertThat(failure.kind()).isEqualTo(ErrorKind.RETRY);
        assertThat(failure.en()).isEqualTo("no");
    }

    @Test
    void conditionsAreCheckedInOrderAndSkippedWhereTheirValueIsAbsent() {
        var second = catchThrowableOfType(
                JdBusinessException.class,
                () -> Responses.read(OPERATION, answer("\"result\":{\"code\":500,\"msg\":\"坏\"}")));
        assertThat(second.code()).isEqualTo("500");
        assertThat(second.zh()).isEqualTo("坏");
        var first = catchThrowableOfType(
                JdBusinessException.class,
                () -> Responses.read(
                        OPERATION, answer("\"result\":{\"code\":500},\"errorCode\":\"E1\",\"success\":false")));
        assertThat(first.code()).isEqualTo("E1");
        assertThat(Responses.read(OPERATION, answer("\"success\":true,\"result\":{\"code\":404}")))
                .isNotNull();
    }

    @Test
    void whatAGatewayDoesNotSayIsAsOnJos() {
        var gateway = JdGateway.of("mine").build();
        assertThat(gateway.envelope()).isEqualTo(StandardGateways.JOS.envelope());
        assertThat(gateway.parameter()).isEqualTo(StandardGateways.JOS.parameter());
        assertThat(gateway.version()).isEqualTo(StandardGateways.JOS.version());
    }
}
