package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.http.HttpFailure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway answers, and in which dialect. */
class GatewayAnswersTest {
    private static final String SEARCH = Methods.SEARCH.name();
    private static final String SHIP = Methods.SHIP.name();
    private static final String GOODS = Methods.GOODS.name();

    private EmbeddedGateway gateway;
    private Caller caller;

    @BeforeEach
    void start() {
        gateway = start(EmbeddedGateway.builder());
        caller = new Caller(gateway);
    }

    private static EmbeddedGateway start(EmbeddedGateway.Builder builder) {
        return builder.methods(Methods.ALL)
                .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                .start();
    }

    @AfterEach
    void stop() {
        caller.close();
        gateway.close();
    }

    private String goods() throws HttpFailure {
        return caller.call(GOODS, "{}", parameters -> parameters.put("v", "1.0"));
    }

    @Test
    void answersWithTheFirstExampleThatIsNoError() throws HttpFailure {
        assertThat(caller.call(SHIP, "{\"order_id\":1}"))
                .isEqualTo("{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":\"true\"}}");
    }

    @Test
    void answersWithTheDocumentedShapeWhereThereIsNoExample() throws HttpFailure {
        assertThat(caller.call(SEARCH, "{\"page\":1}"))
                .isEqualTo("{\"jingdong_test_orders_search_responce\":{\"code\":\"0\",\"orders_result\":{"
                        + "\"total\":1,\"hasMore\":false,\"amount\":12.50,\"created\":1704135845000,"
                        + "\"orders\":[{\"orderId\":1,\"parts\":[]}],\"labels\":{\"key\":\"labels\"}}}}");
    }

    @Test
    void namesTheContentByRule() throws HttpFailure {
        assertThat(goods())
                .isEqualTo("{\"jd_union_test_goods_query_responce\":{\"code\":\"0\",\"queryResult\":[\"text\"]}}");
        gateway.speak(Dialect.CONTENT_AS_TEXT);
        assertThat(goods())
                .isEqualTo(
                        "{\"jd_union_test_goods_query_responce\":{\"code\":\"0\",\"queryResult\":\"[\\\"text\\\"]\"}}");
    }

    @Test
    void canLeaveExamplesAlone() throws HttpFailure {
        try (var made = start(EmbeddedGateway.builder().withoutExamples());
                var other = new Caller(made)) {
            assertThat(other.call(SHIP, "{\"order_id\":1}"))
                    .isEqualTo("{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":true}}");
        }
    }

    @Test
    void answersAsATestSays() throws HttpFailure {
        gateway.answer(SEARCH, request -> GatewayAnswer.content("{\"page\":" + request.business("page") + "}"));
        assertThat(caller.call(SEARCH, "{\"page\":7}")).endsWith("\"orders_result\":{\"page\":7}}}");

        gateway.answer(SEARCH, request -> GatewayAnswer.whole("what?"));
        assertThat(caller.call(SEARCH, "{\"page\":7}")).isEqualTo("what?");

        gateway.answer(SEARCH, request -> GatewayAnswer.failure("70", "中", "busy"));
        assertThat(caller.call(SEARCH, "{\"page\":7}"))
                .isEqualTo("{\"error_response\":{\"code\":\"70\",\"zh_desc\":\"中\",\"en_desc\":\"busy\"}}");

        gateway.reset();
        assertThat(caller.call(SEARCH, "{\"page\":7}")).contains("total");
        assertThatThrownBy(() -> GatewayAnswer.content("{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsThatATestsResponderFailed() throws HttpFailure {
        gateway.answer(SEARCH, request -> {
            throw new IllegalStateException("broken test");
        });

        assertThat(caller.call(SEARCH, "{\"page\":1}")).contains("\"code\":\"67\"");
        assertThat(gateway.requests().get(0).handling().reason()).contains("broken test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OTHER_WRAPPER      | {\"jingdong_test_orders_search_response\":{\"code\":\"0\",\"orders_result\":{\"total\":1,",
                "STRANGE_WRAPPER    | {\"answer\":{\"code\":\"0\",\"orders_result\":{\"total\":1,",
                "CONTENT_AS_TEXT    | \"orders_result\":\"{\\\"total\\\":1,",
                "CODE_AS_NUMBER     | _responce\":{\"code\":0,\"orders_result\"",
                "TIMES_AS_TEXT      | \"created\":\"2024-01-02 03:04:05\"",
                "NUMBERS_AS_TEXT    | \"total\":\"1\",\"hasMore\":false,\"amount\":\"12.50\",\"created\":\"1704135845000\"",
                "BOOLEANS_AS_TEXT   | \"hasMore\":\"false\"",
                "WRAPPED_ELEMENTS   | \"orders\":[{\"item\":{\"orderId\":1,\"parts\":[]}}]",
                "SINGLE_FOR_LIST    | \"orders\":{\"orderId\":1,\"parts\":[]}",
                "LISTS_AS_TEXT      | \"orders\":\"[{\\\"orderId\\\":1,\\\"parts\\\":\\\"[]\\\"}]\"",
                "OBJECT_IN_LIST     | \"orders_result\":[{\"total\":1,",
                "NULLS_IN_LISTS     | \"orders\":[{\"orderId\":1,\"parts\":[null]},null]",
                "UNKNOWN_FIELDS     | {\"orderId\":1,\"parts\":[],\"undocumentedField\":\"new\"}",
            })
    void speaksADialect(Dialect dialect, String part) throws HttpFailure {
        gateway.speak(dialect);

        assertThat(caller.call(SEARCH, "{\"page\":1}")).contains(part);
    }

    @Test
    void speaksSeveralDialectsAtOnce() throws HttpFailure {
        gateway.speak(
                Dialect.NULLS_IN_LISTS,
                Dialect.NULLS_AS_EMPTY_TEXT,
                Dialect.NUMBERS_AS_TEXT,
                Dialect.CONTENT_AS_TEXT,
                Dialect.OTHER_WRAPPER);

        var wrapper = Json.object((Map<?, ?>)
                Json.parseObject(caller.call(SEARCH, "{\"page\":1}")).get("jingdong_test_orders_search_response"));
        assertThat((String) wrapper.get("orders_result")).contains("\"orders\":[{\"orderId\":\"1\"");

        gateway.speak(Dialect.NULLS_AS_NONE_TEXT);
        gateway.answer(SEARCH, request -> GatewayAnswer.content("{\"a\":null}"));
        assertThat(caller.call(SEARCH, "{\"page\":1}")).endsWith("\"orders_result\":{\"a\":\"无\"}}}");
    }

    @Test
    void speaksDialectsInExamplesToo() throws HttpFailure {
        gateway.speak(Dialect.OTHER_WRAPPER, Dialect.UNKNOWN_FIELDS);

        assertThat(caller.call(SHIP, "{\"order_id\":1}"))
                .isEqualTo("{\"jingdong_test_order_ship_response\":"
                        + "{\"code\":\"0\",\"shipped\":\"true\",\"undocumentedField\":\"new\"}}");
    }
}
