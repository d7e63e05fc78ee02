package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding methods and reading them from JSON. */
class MethodSourceTest {
    private static final String NAME = "jingdong.test.order.get";
    private static final MethodSource RESOURCES =
            MethodSource.resources(MethodSourceTest.class.getClassLoader(), "jd-gateway");

    @Test
    void readsAMethod() {
        assertThat(RESOURCES.find(NAME))
                .isEqualTo(new GatewayMethod(
                        NAME,
                        "2.0",
                        TokenNeed.SELLER,
                        Access.READ,
                        Methods.JOS,
                        Content.of(
                                        Field.required("order_id", "long"),
                                        Field.of("states", "list<State>").as(Encoding.CSV))
                                .with("State", new OneOf(Scalar.STRING, List.of("OPEN", "DONE"))),
                        "order_result",
                        Content.of(Field.of("order", "Order"), Field.of("success", "boolean"))
                                .with(
                                        "Order",
                                        ObjectOf.of(new Field(
                                                "orderId", Scalar.LONG, false, Encoding.PLAIN, "42", false, false))),
                        Map.of("success", "true"),
                        List.of(new GatewayMethod.Example(
                                "{\"order_id\":1}", "{\"jingdong_test_order_get_responce\":{\"code\":\"0\"}}"))));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(RESOURCES.find("jingdong.no.such")).isNull();
        assertThat(MethodSource.of(Methods.SHIP).find("jingdong.no.such")).isNull();
        assertThat(MethodSource.of(Methods.SHIP).or(RESOURCES).find(NAME)).isNotNull();
        assertThat(MethodSource.of(Methods.SHIP).or(RESOURCES).find(Methods.SHIP.name()))
                .isSameAs(Methods.SHIP);
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        var source = MethodSource.directory(folder);
        assertThat(source.find(NAME)).isNull();
        try (var in = getClass().getResourceAsStream("/jd-gateway/" + NAME + ".json")) {
            Files.write(folder.resolve(NAME + ".json"), in.readAllBytes());
        }
        assertThat(source.find(NAME)).isEqualTo(RESOURCES.find(NAME));
        assertThatThrownBy(() -> MethodSource.directory(folder.resolve("missing")))
                .hasMessageContaining("No such folder");
    }

    @ParameterizedTest
    @CsvSource({
        "jingdong.a.B_c-1, jingdong.a.B_c-1.json",
        "../x, %2E.%2Fx.json",
        "'a b ', a%20b%20.json",
        "中, %E4%B8%AD.json"
    })
    void namesFilesSafely(String method, String file) {
        assertThat(MethodSource.fileName(method)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../jd-gateway/jingdong.test.order.get", "/etc/passwd", "", "."})
    void leavesItsFolderForNoName(String method) {
        assertThat(RESOURCES.find(method)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                     | x.json: no JSON: ",
                "[]                                    | x.json: no JSON object",
                "{\"method\":1}                        | x.json: a String is expected at $.method, found BigInteger",
                "{\"method\":\"m\",\"version\":\"1\"}  | x.json: a String is expected at $.token, found nothing",
                "{\"method\":\"m\",\"version\":\"1\",\"token\":\"all\"} | x.json: unknown value at $.token",
            })
    void saysWhatIsWrongWithAFile(String json, String message) {
        assertThatThrownBy(() -> GatewayMethodReader.read(json, "x.json"))
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("Let jd:generate write the file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "epoch-millis", "list<long>", "map<list<Order>>", "Order"})
    void spellsTypes(String spelling) {
        assertThat(WireType.of(spelling)).hasToString(spelling);
    }

    @Test
    void refusesWhatIsNoType() {
        assertThatThrownBy(() -> WireType.of("set<long>")).hasMessage("No type: set<long>");
    }
}
