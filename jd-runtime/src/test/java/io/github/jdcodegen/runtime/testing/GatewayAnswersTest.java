package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.http.HttpFailure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
    void answersWithTheValuesOfTheFirstExampleThatIsNoErrorInTheFormOfTheirTypes() throws HttpFailure {
        assertThat(caller.call(SHIP, "{\"order_id\":1}"))
                .isEqualTo("{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":false}}");
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
                        + "{\"code\":\"0\",\"shipped\":false,\"undocumentedField\":\"new\"}}");
    }

    private static GatewayMethod method(GatewayMethod.Profile gateway, String example, Content.Field... fields) {
        var wrapper = "{\"jingdong_test_made_response\":{\"made_result\":" + example + "}}";
        return new GatewayMethod(
                "jingdong.test.made",
                "2.0",
                TokenNeed.NONE,
                Access.READ,
                gateway,
                Content.of(Content.Field.of("order_id", "long"), Content.Field.of("skuIds", "list<long>")),
                "made_result",
                Content.of(fields)
                        .with(
                                "Item",
                                Content.ObjectOf.of(
                                        Content.Field.of("skuId", "long"),
                                        Content.Field.of("name", "string"),
                                        Content.Field.of("orderId", "string"))),
                Map.of(),
                List.of(new GatewayMethod.Example(null, wrapper)));
    }

    private static String answer(GatewayMethod method, String json) throws HttpFailure {
        try (var gateway = EmbeddedGateway.builder()
                        .methods(io.github.jdcodegen.runtime.testing.MethodSource.of(method))
                        .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                        .start();
                var caller = new Caller(gateway)) {
            var answer = caller.call(method.name(), json);
            return answer.substring(answer.indexOf("made_result") + 13, answer.length() - 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int          | `\"调用接口成功\"`            | 1",
                "int          | `\"7\"`                       | 7",
                "long         | `\"2944.0000\"`               | 2944",
                "long         | `\"99999999999999999999\"`    | 1",
                "decimal      | `\"12.30 \"`                  | 12.30",
                "boolean      | `\"true or false\"`           | true",
                "boolean      | `\"1是0否\"`                  | true",
                "boolean      | `\"false\"`                   | false",
                "string       | `{\"a\":1}`                   | `\"field\"`",
                "string       | `\"\"`                        | `\"field\"`",
                "string       | `\"无\"`                      | `\"field\"`",
                "string       | `\"a b\"`                     | `\"a b\"`",
                "string       | 5                             | `\"5\"`",
                "datetime     | `\"2015-7-22 00:00:00\"`      | 1437494400000",
                "datetime     | `\"2013-10-01\"`              | 1380556800000",
                "datetime     | `\"1437494400000\"`           | 1437494400000",
                "datetime     | `\"yyyy-MM-dd\"`              | 1704135845000",
                "datetime     | `\"2015-02-30 00:00:00\"`     | 1704135845000",
                "epoch-millis | `\"2015-07-22 00:00:00\"`     | 1437494400000",
                "epoch-millis | `\"0\"`                       | 1704135845000",
                "date         | `\"2015-7-22 10:00:00\"`      | `\"2015-07-22\"`",
                "bytes        | `\"图片\"`                    | `\"AQID\"`",
                "list<long>   | `\"[1,2,3]\"`                 | [1,2,3]",
                "list<long>   | `\"1,2\"`                     | [1,2]",
                "list<string> | `[{\"item\":\"a\"}]`        | [\"a\"]",
                "list<string> | `\"\"`                        | [\"field\"]",
                "map<long>    | `{\"测试\":\"7\"}`          | `{\"测试\":7}`",
                "Item         | `[{\"skuId\":\"7\",\"name\":\"x\",\"orderId\":\"\"}]` | `{\"skuId\":7,\"name\":\"x\",\"orderId\":\"1\"}`",
                "list<Item>   | `{\"goodsResp\":{\"skuId\":\"7\"}}` | `[{\"skuId\":7,\"name\":\"name\",\"orderId\":\"1\"}]`",
                "list<Item>   | `[{\"item\":{\"name\":\"x\"}}]` | `[{\"skuId\":1,\"name\":\"x\",\"orderId\":\"1\"}]`",
                "list<Item>   | `\"一个列表\"`                | `[{\"skuId\":1,\"name\":\"name\",\"orderId\":\"1\"}]`",
            })
    void givesEveryValueOfADocumentTheFormOfItsType(String type, String documented, String sent) throws HttpFailure {
        assertThat(answer(method(Methods.JOS, "{\"field\":" + documented + "}", Content.Field.of("field", type)), "{}"))
                .isEqualTo("{\"field\":" + sent + "}");
    }

    @Test
    void answersWithTheIdsThatTheRequestGave() throws HttpFailure {
        var example = "{\"orderId\":\"4\",\"items\":[{\"skuId\":\"8\"},{\"skuId\":\"9\"},{\"skuId\":\"10\"}]}";
        var method = method(
                Methods.JOS, example, Content.Field.of("orderId", "long"), Content.Field.of("items", "list<Item>"));

        assertThat(answer(method, "{\"order_id\":77,\"skuIds\":[5,6]}"))
                .startsWith("{\"orderId\":77,\"items\":[{\"skuId\":5,")
                .contains("{\"skuId\":6,", "{\"skuId\":10,", "\"orderId\":\"77\"}]");
        assertThat(answer(method, "{}")).startsWith("{\"orderId\":4,\"items\":[{\"skuId\":8,");
    }

    @Test
    void sendsTheContentAsJsonInATextWhereTheGatewayDoes() throws HttpFailure {
        var union = new GatewayMethod.Profile("360buy_param_json", Methods.UNION.envelope(), true, List.of());

        assertThat(answer(method(union, "{\"code\":\"200\"}", Content.Field.of("code", "int")), "{}"))
                .isEqualTo("\"{\\\"code\\\":200}\"");
    }

    @Test
    void keepsTheFormOfATimeThatWasSeenOnTheWire() throws HttpFailure {
        var documented = method(Methods.JOS, "{\"at\":\"2015-07-22 00:00:00\"}", Content.Field.of("at", "datetime"));
        var seen = new GatewayMethod(
                documented.name(),
                "2.0",
                TokenNeed.NONE,
                Access.READ,
                Methods.JOS,
                Content.EMPTY,
                "made_result",
                documented.response(),
                Map.of(),
                List.of(new GatewayMethod.Example(
                        null, documented.examples().get(0).response().replace("_response", "_responce"))));

        assertThat(answer(documented, "{}")).isEqualTo("{\"at\":1437494400000}");
        assertThat(answer(seen, "{}")).isEqualTo("{\"at\":\"2015-07-22 00:00:00\"}");
    }
}
