package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.internal.Form;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway lets through, and what it refuses with which code. */
class ChecksTest {
    private static final String SEARCH = Methods.SEARCH.name();
    private static final String SHIP = Methods.SHIP.name();

    private EmbeddedGateway gateway;
    private Caller caller;

    @BeforeEach
    void start() {
        gateway = EmbeddedGateway.builder()
                .methods(Methods.ALL)
                .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                .start();
        caller = new Caller(gateway);
    }

    @AfterEach
    void stop() {
        caller.close();
        gateway.close();
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong("4", "no version", p -> p.remove("v")),
                wrong("7", "no time", p -> p.remove("timestamp")),
                wrong("8", "no time of day", p -> p.put("timestamp", "2024-01-02")),
                wrong("8", "no such day", p -> p.put("timestamp", "2024-02-30 03:04:05")),
                wrong("8", "seven minutes late", p -> p.put("timestamp", "2024-01-02 02:57:05")),
                wrong("8", "seven minutes early", p -> p.put("timestamp", "2024-01-02 03:11:06")),
                wrong("8", "the right time in UTC", p -> p.put("timestamp", "2024-01-01 19:04:05")),
                wrong("13", "XML", p -> p.put("format", "xml")),
                wrong("14", "no method", p -> p.remove("method")),
                wrong("15", "an unknown method", p -> p.put("method", "jingdong.no.such")),
                wrong("15", "another case", p -> p.put("method", SEARCH.toUpperCase(java.util.Locale.ROOT))),
                wrong("18", "no token", p -> p.remove("access_token")),
                wrong("19", "an unknown token", p -> p.put("access_token", "nobody's")),
                wrong("20", "no app key", p -> p.remove("app_key")),
                wrong("21", "another app key", p -> p.put("app_key", "nobody")),
                wrong("60", "no business parameters", p -> p.remove("360buy_param_json")),
                wrong("60", "another parameter for them", p -> p.put("param_json", p.remove("360buy_param_json"))),
                wrong("63", "no JSON", p -> p.put("360buy_param_json", "{page:1}")),
                wrong("63", "cut-off JSON", p -> p.put("360buy_param_json", "{\"page\":1")),
                wrong("63", "a list", p -> p.put("360buy_param_json", "[1]")),
                wrong("63", "a key twice", p -> p.put("360buy_param_json", "{\"page\":1,\"page\":2}")),
                wrong("63", "more after the end", p -> p.put("360buy_param_json", "{\"page\":1} x")));
    }

    private static Arguments wrong(String code, String what, Consumer<Map<String, String>> change) {
        return Arguments.of(code, what, change);
    }

    @ParameterizedTest(name = "{1}: code {0}")
    @MethodSource("wrongCalls")
    void refusesAWrongCall(String code, String what, Consumer<Map<String, String>> change) throws HttpFailure {
        var answer = caller.call(SEARCH, "{\"page\":1}", change);

        assertThat(Json.parseObject(answer)).containsOnlyKeys("error_response");
        assertThat(answer).contains("\"code\":\"" + code + "\"", "\"zh_desc\":\"", "\"en_desc\":\"");
        var handling = gateway.requests().get(0).handling();
        assertThat(handling.code()).isEqualTo(code);
        assertThat(handling.acted()).isFalse();
    }

    @Test
    void letsARightCallThrough() throws HttpFailure {
        assertThat(caller.call(SEARCH, "{\"page\":1}")).startsWith("{\"jingdong_test_orders_search_responce\"");
        assertThat(gateway.requests(SEARCH).get(0).handling().acted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "MD5", "hmacmd5", "HmacSHA256"})
    void knowsTheSigningMethods(String method) throws HttpFailure {
        assertThat(caller.call(SEARCH, "{\"page\":1}", p -> p.put("sign_method", method)))
                .contains("_responce");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-02 03:04:05",
                "2024-01-02 03:10:05",
                "2024-01-02 02:58:06",
                "2024-01-02 03:04:05.678+0800",
                "2024-01-01 19:04:05.678+0000"
            })
    void takesBothFormsOfATime(String timestamp) throws HttpFailure {
        assertThat(caller.call(SEARCH, "{\"page\":1}", p -> p.put("timestamp", timestamp)))
                .contains("_responce");
    }

    @Test
    void refusesAnUnknownSigningMethod() throws HttpFailure {
        var parameters = caller.parameters(SEARCH, "{\"page\":1}");
        parameters.put("sign_method", "sha1");
        parameters.put("sign", Signature.sign(parameters, gateway.appSecret(), "md5"));

        assertThat(caller.post(parameters).body()).contains("\"code\":\"12\"");
        assertThat(gateway.requests().get(0).handling().reason()).isEqualTo("no such sign_method: sha1");
    }

    @Test
    void refusesAMissingSignature() throws HttpFailure {
        assertThat(caller.post(caller.parameters(SEARCH, "{\"page\":1}")).body())
                .contains("\"code\":\"11\"");
    }

    @Test
    void refusesAWrongSignatureAndSaysWhatItSigned() throws HttpFailure {
        var parameters = caller.parameters(SEARCH, "{\"page\":1}");
        parameters.put("sign", "0".repeat(32));

        assertThat(caller.post(parameters).body()).contains("\"code\":\"12\"").doesNotContain(gateway.appSecret());
        assertThat(gateway.requests().get(0).handling().reason())
                .contains("360buy_param_json{\"page\":1}access_token***app_keytest-app-key")
                .doesNotContain(gateway.appSecret(), gateway.accessToken());
    }

    @Test
    void refusesASignatureInSmallLettersAndSaysSo() throws HttpFailure {
        var parameters = caller.parameters(SEARCH, "{\"page\":1}");
        parameters.put(
                "sign", Signature.sign(parameters, gateway.appSecret(), "").toLowerCase(java.util.Locale.ROOT));

        assertThat(caller.post(parameters).body()).contains("\"code\":\"12\"");
        assertThat(gateway.requests().get(0).handling().reason()).endsWith("must be capitals");
    }

    @Test
    void signsWhatIsSentWhereverItStands() throws HttpFailure {
        var parameters = caller.parameters(SEARCH, "{\"page\":1,\"filter\":{\"shop\":1,\"@type\":\"中文 &=+%\"}}");
        parameters.put("sign", Signature.sign(parameters, gateway.appSecret(), ""));
        var body = new LinkedHashMap<String, String>();
        body.put("360buy_param_json", parameters.remove("360buy_param_json"));
        var url = URI.create(gateway.url() + "?" + Form.encode(parameters));

        assertThat(caller.send(HttpCall.post(url, Form.encode(body))).body()).contains("_responce");
        parameters.putAll(body);
        assertThat(caller.get("/routerjson?" + Form.encode(parameters)).body()).contains("_responce");
        assertThat(caller.post(parameters).body()).contains("_responce");
    }

    @Test
    void takesNoGetForAWrite() throws HttpFailure {
        var parameters = caller.parameters(SHIP, "{\"order_id\":1}");
        parameters.put("sign", Signature.sign(parameters, gateway.appSecret(), ""));

        assertThat(caller.get("/routerjson?" + Form.encode(parameters)).body()).contains("\"code\":\"77\"");
        assertThat(caller.post(parameters).body()).contains("shipped");
    }

    @Test
    void asksForATokenAsTheMethodNeedsIt() throws HttpFailure {
        Consumer<Map<String, String>> without = p -> p.remove("access_token");
        Consumer<Map<String, String>> wrong = p -> p.put("access_token", "nobody's");

        assertThat(caller.call(SHIP, "{\"order_id\":1}", without)).contains("shipped");
        assertThat(caller.call(SHIP, "{\"order_id\":1}", wrong)).contains("\"code\":\"19\"");
        assertThat(caller.call(Methods.GOODS.name(), "{}", wrong.andThen(p -> p.put("v", "1.0"))))
                .contains("queryResult");
    }

    @Test
    void refusesInTheShapeOfTheGateway() throws HttpFailure {
        assertThat(caller.call(Methods.GOODS.name(), "{}", p -> p.remove("v")))
                .isEqualTo("{\"errorResponse\":{\"code\":\"4\",\"msg\":\"Missing version\"}}");
    }

    @Test
    void refusesWithTheCodesThatTheGatewayKnows() throws HttpFailure {
        gateway.inject(FaultScript.steps(Fault.expiredToken(), Fault.expiredToken(), Fault.throttle(), Fault.clock()));

        assertThat(caller.call(SEARCH, "{}")).contains("\"code\":\"19\"");
        assertThat(caller.call(Methods.GOODS.name(), "{}")).contains("\"code\":\"1003\"");
        assertThat(caller.call(Methods.GOODS.name(), "{}")).contains("\"code\":\"3021\"");
        assertThat(caller.call(Methods.GOODS.name(), "{}")).contains("\"code\":\"8\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; page is missing",
                "{\"page\":null}; page is missing",
                "{\"page\":\"x\"}; page is no int",
                "{\"page\":1.5}; page is no int",
                "{\"page\":3000000000}; page is no int",
                "{\"page\":[1]}; page is no int",
                "{\"page\":1,\"since\":\"yesterday\"}; since is no datetime",
                "{\"page\":1,\"day\":\"2024-1-2\"}; day is no date",
                "{\"page\":1,\"price\":\"1,5\"}; price is no decimal",
                "{\"page\":1,\"open\":\"yes\"}; open is no boolean",
                "{\"page\":1,\"image\":\"***\"}; image is no bytes",
                "{\"page\":1,\"states\":[\"OPEN\"]}; states is no comma-separated text",
                "{\"page\":1,\"filter\":\"x\"}; filter is no object",
                "{\"page\":1,\"filter\":{}}; filter.shop is missing",
                "{\"page\":1,\"filter\":{\"shop\":1,\"inner\":{\"shop\":\"x\"}}}; filter.inner.shop is no long",
                "{\"page\":1,\"filterText\":\"{\"}; filterText is no JSON in a text",
                "{\"page\":1,\"filterText\":\"{}\"}; filterText.shop is missing",
                "{\"page\":1,\"labels\":[]}; labels is no map",
                "{\"page\":1,\"ids\":\"1\"}; ids is no list",
                "{\"page\":1,\"ids\":[1,\"x\"]}; ids[1] is no long",
                "{\"page\":1,\"sku\":\"1,x\"}; sku is no long",
            })
    void refusesWrongBusinessParametersAndSaysWhich(String json, String complaint) throws HttpFailure {
        assertThat(caller.call(SEARCH, json)).contains("\"code\":\"60\"", complaint);
        assertThat(gateway.requests().get(0).handling().reason()).isEqualTo(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"page\":\"1\"}",
                "{\"page\":1,\"since\":\"2024-01-02 03:04:05\",\"day\":\"2024-01-02\",\"price\":\"1.50\"}",
                "{\"page\":1,\"since\":1704135845000,\"price\":1e3,\"open\":\"true\",\"image\":\"AQ==\"}",
                "{\"page\":1,\"states\":\"OPEN,NEW\",\"ids\":[1,\"2\"],\"labels\":{\"a\":\"b\"},\"free\":[{}]}",
                "{\"page\":1,\"filterText\":\"{\\\"shop\\\":1}\",\"sku\":\"1,2\",\"count\":\"1,\"}",
            })
    void takesEveryFormThatJdTakes(String json) throws HttpFailure {
        assertThat(caller.call(SEARCH, json)).contains("_responce");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"page\":1,\"pages\":2}| pages is unknown",
                "{\"page\":1,\"filter\":{\"shop\":1,\"x\":1}}| filter.x is unknown",
                "{\"page\":1,\"rows\":[],\"more\":1}| rows is unknown; more is unknown",
            })
    void answersAndTellsAnUnknownParameterWhichAStrictGatewayRefuses(String json, String note) throws HttpFailure {
        assertThat(caller.call(SEARCH, json)).contains("_responce");
        assertThat(gateway.requests().get(0).handling().notes()).containsExactly(note);
        assertThat(gateway.requests().get(0).toString()).contains(note);

        try (var strict = strict();
                var other = new Caller(strict)) {
            assertThat(other.call(SEARCH, json)).contains("\"code\":\"60\"", note);
        }
    }

    @Test
    void answersAndTellsAnotherVersionWhichAStrictGatewayRefuses() throws HttpFailure {
        Consumer<Map<String, String>> otherVersion = p -> p.put("v", "1.0");
        assertThat(caller.call(SEARCH, "{\"page\":1}", otherVersion)).contains("_responce");
        assertThat(gateway.requests().get(0).handling().notes()).containsExactly("v is 1.0, the descriptor has 2.0");

        try (var strict = strict();
                var other = new Caller(strict)) {
            assertThat(other.call(SEARCH, "{\"page\":1}", otherVersion)).contains("\"code\":\"5\"");
        }
    }

    private static EmbeddedGateway strict() {
        return EmbeddedGateway.builder()
                .methods(Methods.ALL)
                .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                .skew(Duration.ofSeconds(1))
                .strict()
                .start();
    }

    @Test
    void refusesNothingForAGuess() throws HttpFailure {
        var guessed = new GatewayMethod(
                "jingdong.test.guessed",
                "2.0",
                TokenNeed.SELLER,
                Access.WRITE,
                Methods.JOS,
                Content.of(
                        Content.Field.required("page", "int").asGuessed(),
                        Content.Field.of("ids", "list<long>").asGuessed(),
                        Content.Field.required("sku", "long")),
                null,
                Content.of(Content.Field.of("done", "boolean")),
                Map.of(),
                java.util.List.of(),
                java.util.Set.of("access", "auth"));
        try (var strict = EmbeddedGateway.builder()
                        .methods(io.github.jdcodegen.runtime.testing.MethodSource.of(guessed))
                        .clock(Clock.fixed(Caller.NOW, ZoneOffset.UTC))
                        .strict()
                        .start();
                var other = new Caller(strict)) {
            var parameters = other.parameters(guessed.name(), "{\"ids\":\"1,2\",\"sku\":1}");
            parameters.remove("access_token");
            parameters.put("sign", Signature.sign(parameters, strict.appSecret(), ""));

            assertThat(other.get("/routerjson?" + Form.encode(parameters)).body())
                    .contains("\"done\":true");
            assertThat(strict.requests().get(0).handling().notes())
                    .containsExactly(
                            "a method that writes takes POST alone, by a guess of the import",
                            "the access token is missing, by a guess of the import",
                            "page is missing, by a guess of the import",
                            "ids is no list, by a guess of the import");
            assertThat(other.call(guessed.name(), "{\"page\":1}")).contains("\"code\":\"60\"", "sku is missing");
        }
    }

    @Test
    void servesAMethodWithoutADescriptorThatTheTestAnswers() throws HttpFailure {
        var name = "jd.union.open.test.query";
        assertThat(caller.call(name, "{\"a\":\"13800138000\"}")).contains("\"code\":\"15\"");
        assertThat(gateway.requests(name).get(0).json()).isEqualTo("{\"a\":\"13800138000\"}");
        assertThat(gateway.requests(name).get(0).toString()).contains("[a]").doesNotContain("13800138000");

        gateway.answer(name, request -> GatewayAnswer.content("{\"code\":200,\"a\":" + request.business("a") + "}"));
        assertThat(caller.call(name, "{\"a\":7}"))
                .isEqualTo("{\"jd_union_open_test_query_responce\":"
                        + "{\"code\":\"0\",\"queryResult\":\"{\\\"code\\\":200,\\\"a\\\":7}\"}}");
        assertThat(caller.call(name, "{}", p -> p.put("access_token", "nobody's")))
                .contains("\"code\":\"19\"");

        gateway.reset();
        assertThat(caller.call(name, "{}")).contains("\"code\":\"15\"");
    }

    @Test
    void showsNoValueOfAParameterThatItDoesNotKnow() throws HttpFailure {
        caller.call("jingdong.no.such", "{}", p -> {
            p.remove("360buy_param_json");
            p.put("my_json", "{\"mobile\":\"13800138000\"}");
        });

        assertThat(gateway.requests().get(0).toString())
                .contains("my_json=***", "v=2.0")
                .doesNotContain("13800138000");
    }

    @Test
    void recordsWhatCameWithoutShowingSecrets() throws HttpFailure {
        caller.call(SEARCH, "{\"page\":1,\"filter\":{\"shop\":42},\"ids\":[7,8]}");

        var request = gateway.requests(SEARCH).get(0);
        assertThat(request.number()).isEqualTo(1);
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.at()).isEqualTo(Caller.NOW);
        assertThat(request.parameters()).containsEntry("v", "2.0").containsEntry("access_token", gateway.accessToken());
        assertThat(request.business("page")).isEqualTo("1");
        assertThat(request.business("filter.shop")).isEqualTo("42");
        assertThat(request.business("ids.1")).isEqualTo("8");
        assertThat(request.business("ids.2")).isNull();
        assertThat(request.toString())
                .contains(SEARCH, "access_token=***", "sign=***", "[page, filter, ids]")
                .doesNotContain(
                        gateway.accessToken(), "42", request.parameters().get("sign"));
    }

    @Test
    void findsDuplicatesOfWrites() throws HttpFailure {
        caller.call(SHIP, "{\"order_id\":1}");
        caller.call(SHIP, "{\"order_id\":2}");
        caller.call(SEARCH, "{\"page\":1}");
        caller.call(SEARCH, "{\"page\":1}");
        assertThat(gateway.duplicateWrites()).isEmpty();

        caller.call(SHIP, "{ \"order_id\" : 2 }");
        assertThat(gateway.duplicateWrites())
                .extracting(RecordedRequest::number)
                .containsExactly(5);

        gateway.reset();
        assertThat(gateway.requests()).isEmpty();
    }
}
