package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.generated.WireWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {

    @ParameterizedTest
    @CsvSource({
        "jingdong.sku.get, jos",
        "360buy.order.get, jos",
        "anything, jos",
        "jd.union.open.goods.query, union",
        "jd.kpl.open.item.search, kepler",
        "jd.kepler.order, kepler",
        "biz.order.unconfirm, kepler",
        "jd.biz.order.query, kepler"
    })
    void knowsTheGatewayByTheName(String method, String gateway) {
        assertThat(RawRequest.of(method, "{}").operation().gateway().name()).isEqualTo(gateway);
    }

    @Test
    void callsKeplerAsJdsSdksDoToday() {
        var gateway = RawRequest.of("jd.kpl.open.item.search", "{}").operation().gateway();
        assertThat(gateway.version()).isEqualTo("1.0");
        assertThat(gateway.parameter()).isEqualTo("360buy_param_json");
        assertThat(gateway.endpoints()).containsEntry("production", "https://api.jd.com/routerjson");
    }

    @Test
    void givesWhatThereIsWhereNoResultIs() {
        var operation = RawRequest.of("jd.kpl.open.order.modify", "{}").operation();
        var read = Responses.read(
                operation,
                "{\"jd_kpl_open_order_modify_response\":{\"code\":\"0\",\"resultCode\":0,\"message\":\"m\"}}");
        assertThat(read.members()).containsKeys("resultCode", "message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ecap/v1/orders/create", "https://api.jdl.com/ecap"})
    void namesOtherPlatformsWhereAPathIsCalled(String path) {
        assertThatThrownBy(() -> RawRequest.of(path, "[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("is a path", "JD Logistics", "Daojia", "VOP", "not supported");
    }

    @Test
    void sendsMembersAsTheyAreWritten() {
        var json =
                "{\"id\":12345678901234567890,\"price\":1.10E+2,\"none\":null,\"a\":[1,{\"b\":\"鞋\\n\"}],\"t\":true}";
        assertThat(WireWriter.json(RawRequest.of("a.b", json))).isEqualTo(json);
        assertThat(WireWriter.json(RawRequest.builder("a.b")
                        .json(" { \"x\" : 1 } ")
                        .extra("y", "2")
                        .build()))
                .isEqualTo("{\"x\":1,\"y\":\"2\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{} {}", "{'a':1}", "null"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> RawRequest.of("a.b", json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAWriteWithTheAppsTokenUnlessSaidOtherwise() {
        var plain = RawRequest.of("jd.union.open.x", "{}").operation();
        assertThat(plain.access()).isEqualTo(Access.WRITE);
        assertThat(plain.token()).isEqualTo(TokenNeed.APP);
        assertThat(plain.version()).isEqualTo("1.0");
        var told = RawRequest.builder("jd.union.open.x")
                .readOnly()
                .token(TokenNeed.SELLER)
                .version("3.0")
                .build()
                .operation();
        assertThat(told.access()).isEqualTo(Access.READ);
        assertThat(told.token()).isEqualTo(TokenNeed.SELLER);
        assertThat(told.version()).isEqualTo("3.0");
    }

    @Test
    void answersWithTheContent() {
        try (var gate = new Gate(Gate.content(",\"x\":{\"y\":1.50}"));
                var client = gate.client().build()) {
            assertThat(client.call(RawRequest.of("a.b", "{}")).members()).containsKey("x");
            assertThat(client.call(RawRequest.of("a.b", "{}"))
                            .members()
                            .get("x")
                            .text())
                    .isEqualTo("{\"y\":1.50}");
        }
    }

    /** The refusals that come without a wrapper are no content, whatever content may be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"10100002\",\"errorMessage\":\"订单号不正确\"}",
                "{\"code\":\"408\",\"errorMessage\":\"已受限\",\"errorSolution\":\"请联系商务\"}"
            })
    void takesACodeAndItsTextsForAnError(String answer) {
        var operation = RawRequest.of("jd.union.open.x", "{}").operation();

        assertThatThrownBy(() -> Responses.decode(operation, answer)).isInstanceOf(JdException.class);
    }
}
