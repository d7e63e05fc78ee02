package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the content of an answer tells that the method failed. */
class OutcomeTest {
    private static final JdGateway GATEWAY = JdGateway.of("g")
            .error("2", ErrorKind.THROTTLE, "Too many calls", "调用次数超限")
            .error("19", ErrorKind.AUTH, "Invalid token", "无效令牌")
            .error("67", ErrorKind.RETRY, "Service failed", "后端异常")
            .build();

    private static Operation.Builder<RawJson> operation() {
        return Operation.of("a.b", GATEWAY, "r", WireReader::readJson);
    }

    private static String answer(String content) {
        return "{\"a_b_responce\":{\"code\":\"0\",\"r\":" + content + "}}";
    }

    private static JdBusinessException failure(Operation<?> operation, String content) {
        return catchThrowableOfType(JdBusinessException.class, () -> Responses.decode(operation, answer(content)));
    }

    @Test
    void conditionsAreCheckedInOrderAndSkippedWhereTheirValueIsAbsent() {
        var levels = operation()
                .outcome("success", "error.code", "error.text", "true", "")
                .outcome("result.code", null, "result.msg", "200", "")
                .outcome("result.data.status", null, "result.data.errMsg", "1,2", "")
                .build();

        var first = failure(levels, "{\"success\":false,\"error\":{\"code\":500,\"text\":\"坏\"}}");
        assertThat(first.code()).isEqualTo("500");
        assertThat(first.zh()).isEqualTo("坏");
        assertThat(failure(levels, "{\"success\":true,\"result\":{\"code\":404,\"msg\":\"none\"}}")
                        .code())
                .isEqualTo("404");
        var third = failure(
                levels, "{\"success\":true,\"result\":{\"code\":200,\"data\":{\"status\":3,\"errMsg\":\"数量不符\"}}}");
        assertThat(third.code()).isEqualTo("3");
        assertThat(third.zh()).isEqualTo("数量不符");
        assertThat(failure(levels, "{\"result\":{\"code\":404}}").code()).isEqualTo("404");

        var fine = Responses.decode(levels, answer("{\"result\":{\"code\":200}}"));
        assertThat(fine.report().isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false, true", "\"false\", true", "true, false", "0, true", "1, false", "\"TRUE\", false"})
    void aScalarRootDecides(String root, boolean fails) {
        var operation = operation().outcome("$", null, null, "true", "").build();
        assertThat(failure(operation, root) != null).isEqualTo(fails);
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "isSuccess"})
    void everySpellingOfAFieldCounts(String spelling) {
        var operation = operation()
                .outcome("success|isSuccess", null, "errorMsg|errMsg", "true", "")
                .build();
        var failed = failure(operation, "{\"" + spelling + "\":false,\"errMsg\":\"类目不存在\"}");
        assertThat(failed.zh()).isEqualTo("类目不存在");
    }

    @Test
    void namesMayHoldDotsAndBars() {
        var operation = operation().outcome("a\\.b\\|c.d", null, null, "0", "").build();
        assertThat(failure(operation, "{\"a.b|c\":{\"d\":5}}").code()).isEqualTo("5");
    }

    @Test
    void anAnswerThatTellsNothingIsReportedAndRefusedByThePolicy() {
        var operation = operation().outcome("success", null, null, "true", "").build();
        var json = answer("{\"other\":1}");

        assertThat(Responses.decode(operation, json).report().entries())
                .extracting(DecodeReport.Entry::kind)
                .containsExactly(DecodeReport.Kind.OUTCOME_ABSENT);
        assertThatThrownBy(() -> Responses.decode(
                        operation, json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, DecodePolicy.FAIL))
                .isInstanceOf(JdDecodeException.class)
                .hasMessageContaining("nothing in the answer tells whether the method succeeded");
    }

    @Test
    void aCodeInsideTheContentIsANumberOfTheMethod() {
        var operation = operation()
                .outcome("resultCode", null, "msg", "1", "")
                .error("19", null, "The comment does not exist", "回复主贴不存在")
                .build();

        var two = failure(operation, "{\"resultCode\":2,\"msg\":\"查询失败\"}");
        assertThat(two.kind()).isNull();
        assertThat(two.zh()).isEqualTo("查询失败");
        assertThat(two.en()).isNull();
        var nineteen = failure(operation, "{\"resultCode\":19}");
        assertThat(nineteen.kind()).isNull();
        assertThat(nineteen.en()).isEqualTo("The comment does not exist");
    }

    @Test
    void aCodeOfBothTablesMayBeEithers() {
        var operation =
                operation().error("2", null, "The order is locked", "订单已锁定").build();
        var failed = catchThrowableOfType(
                JdBusinessException.class,
                () -> Responses.decode(operation, "{\"error_response\":{\"code\":\"2\",\"zh_desc\":\"失败\"}}"));

        assertThat(failed.mayBeOfTheGateway()).isTrue();
        assertThat(failed.zh()).contains("失败", "订单已锁定", "调用次数超限");
        assertThat(failed.en()).contains("The order is locked", "as a code of the gateway: Too many calls");
        assertThat(failed).hasMessageContaining("the method may have run");
        assertThat(RetryPolicy.standard().repeats(1, Operation.Access.WRITE, failed, false))
                .isFalse();
        assertThat(RetryPolicy.standard().repeats(1, Operation.Access.READ, failed, false))
                .isTrue();
    }

    @Test
    void aParameterThatTheServiceCannotParseIsTheCallersMistake() {
        var json =
                "{\"error_response\":{\"code\":\"67\",\"zh_desc\":\"java.lang.NumberFormatException: For input string\"}}";
        var failed = catchThrowableOfType(
                JdGatewayException.class, () -> Responses.decode(operation().build(), json));

        assertThat(failed.kind()).isEqualTo(ErrorKind.CALLER);
        assertThat(RetryPolicy.standard().repeats(1, Operation.Access.READ, failed, false))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"0\"}",
                "{\"code\":\"0\",\"queryResult\":\"\"}",
                "{\"code\":\"0\",\"queryResult\":null}"
            })
    void aUnionAnswerWithoutItsResultIsNoEmptySuccess(String envelope) {
        var operation = Operation.of("jd.union.open.goods.jingfen.query", StandardGateways.UNION, WireReader::readJson)
                .build();
        var json = "{\"jd_union_open_goods_jingfen_query_responce\":" + envelope + "}";

        assertThatThrownBy(() -> Responses.decode(operation, json)).isInstanceOf(JdDecodeException.class);
        var empty = json.replace(envelope, "{\"code\":\"0\",\"queryResult\":\"{\\\"code\\\":200,\\\"data\\\":[]}\"}");
        assertThat(Responses.decode(operation, empty).report().isClean()).isTrue();
    }
}
