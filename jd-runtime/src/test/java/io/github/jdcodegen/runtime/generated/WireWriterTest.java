package io.github.jdcodegen.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireWriterTest {
    private static final Instant MOMENT = Instant.parse("2024-05-29T06:09:18.678Z");

    private static String json(String name, Object value) {
        return WireWriter.json(Sample.builder().set(name, value).build());
    }

    private static Shape.Letter letter(String wire) {
        return new Shape.Letter(wire, Set.of("A", "1"));
    }

    @Test
    void writesFieldsInTheOrderInWhichTheyWereGiven() {
        var sample = Sample.builder()
                .set("b", 1L)
                .set("a", "x")
                .set("c", null)
                .set("b", 2L)
                .build();
        assertThat(WireWriter.json(sample)).isEqualTo("{\"b\":2,\"a\":\"x\"}");
        assertThat(WireWriter.json(Sample.builder().build())).isEqualTo("{}");
    }

    @Test
    void writesEachTypeAsItIsOnTheWire() {
        assertThat(json("v", "中文 \"q\" \\ \n 😀 /")).isEqualTo("{\"v\":\"中文 \\\"q\\\" \\\\ \\n 😀 /\"}");
        assertThat(json("v", 7)).isEqualTo("{\"v\":7}");
        assertThat(json("v", Long.MIN_VALUE)).isEqualTo("{\"v\":-9223372036854775808}");
        assertThat(json("v", true)).isEqualTo("{\"v\":true}");
        assertThat(json("v", MOMENT)).isEqualTo("{\"v\":\"2024-05-29 14:09:18\"}");
        assertThat(json("v", LocalDate.of(2024, 5, 9))).isEqualTo("{\"v\":\"2024-05-09\"}");
        assertThat(json("v", new byte[] {1, 2, 3})).isEqualTo("{\"v\":\"AQID\"}");
        assertThat(json("v", letter("A"))).isEqualTo("{\"v\":\"A\"}");
        assertThat(json("v", new RawJson("[1.50,{}]"))).isEqualTo("{\"v\":[1.50,{}]}");
        assertThat(json("v", List.of("a", 1L))).isEqualTo("{\"v\":[\"a\",1]}");
        assertThat(json("v", Map.of("k", List.of(letter("1"))))).isEqualTo("{\"v\":{\"k\":[\"1\"]}}");
        assertThat(json("v", Sample.builder().set("w", 1).build())).isEqualTo("{\"v\":{\"w\":1}}");
    }

    @Test
    void writesDecimalsWithoutAnExponent() {
        assertThat(json("v", new BigDecimal("1E+3"))).isEqualTo("{\"v\":1000}");
        assertThat(json("v", new BigDecimal("0.0000001"))).isEqualTo("{\"v\":0.0000001}");
        assertThat(json("v", new BigDecimal("999.0000"))).isEqualTo("{\"v\":999.0000}");
        assertThat(json("v", 1e20)).isEqualTo("{\"v\":100000000000000000000}");
    }

    @Test
    void writesEncodings() {
        assertThat(json("v", Encoded.csv(List.of("a", 1L, letter("1"), new BigDecimal("1E+1"), MOMENT))))
                .isEqualTo("{\"v\":\"a,1,1,10,2024-05-29 14:09:18\"}");
        assertThat(json("v", Encoded.csv(List.of()))).isEqualTo("{\"v\":\"\"}");
        assertThat(json("v", Encoded.millis(MOMENT))).isEqualTo("{\"v\":1716962958678}");
        assertThat(json("v", Encoded.numeric(letter("1")))).isEqualTo("{\"v\":1}");
        assertThat(json("v", Encoded.numeric(letter("A")))).isEqualTo("{\"v\":\"A\"}");
        assertThat(json("v", Encoded.numeric(List.of(letter("1"), letter("-2.5")))))
                .isEqualTo("{\"v\":[1,-2.5]}");
        assertThat(json("v", Encoded.json(Sample.builder().set("w", "x").build())))
                .isEqualTo("{\"v\":\"{\\\"w\\\":\\\"x\\\"}\"}");
        assertThat(json("v", Encoded.json(List.of(1L, 2L)))).isEqualTo("{\"v\":\"[1,2]\"}");
        assertThat(json("v", Encoded.millis(Map.of("k", List.of(MOMENT)))))
                .isEqualTo("{\"v\":{\"k\":[1716962958678]}}");
        assertThat(json("v", Encoded.csv(Encoded.millis(List.of(MOMENT, MOMENT)))))
                .isEqualTo("{\"v\":\"1716962958678,1716962958678\"}");
        assertThat(json("v", Encoded.numeric(Map.of("k", letter("1"))))).isEqualTo("{\"v\":{\"k\":1}}");
        assertThat(json("v", Encoded.json(Encoded.numeric(List.of(letter("1"))))))
                .isEqualTo("{\"v\":\"[1]\"}");
        assertThat(Encoded.csv(null)).isNull();
        assertThat(Encoded.columns(null)).isNull();
        assertThat(Encoded.json(null)).isNull();
        assertThat(Encoded.millis(null)).isNull();
        assertThat(Encoded.numeric(null)).isNull();
    }

    @Test
    void writesRowsAsColumnsWhereAnAbsentCellKeepsItsPlace() {
        var rows = List.of(
                Sample.builder()
                        .set("no", "a")
                        .set("price", new BigDecimal("1.50"))
                        .build(),
                Sample.builder().set("no", "b").build(),
                Sample.builder()
                        .set("price", new BigDecimal("3"))
                        .set("at", Encoded.millis(MOMENT))
                        .build());
        var sample = Sample.builder()
                .set("x", 1)
                .set("rows", Encoded.columns(rows, "no", "price", "at", "never"))
                .set("y", 2)
                .build();
        assertThat(WireWriter.json(sample))
                .isEqualTo("{\"x\":1,\"no\":\"a,b,\",\"price\":\"1.50,,3\",\"at\":\",,1716962958678\",\"y\":2}");
        assertThat(json("rows", Encoded.columns(List.<Sample>of(), "no"))).isEqualTo("{}");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> json("v", new Date(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Date");
    }

    @Test
    void keepsNothingThatTheCallerCanChange() {
        var list = new ArrayList<>(List.of("a"));
        var bytes = new byte[] {1};
        var map = new LinkedHashMap<>(Map.of("k", "v"));
        var builder = Sample.builder()
                .set("l", list)
                .set("c", Encoded.csv(list))
                .set("j", Encoded.json(map))
                .set("b", bytes)
                .set("m", map);
        var sample = builder.build();
        list.add("b");
        bytes[0] = 2;
        map.put("k2", "v2");
        sample.<byte[]>value("b")[0] = 3;
        builder.set("l", null);
        assertThat(WireWriter.json(sample))
                .isEqualTo(
                        "{\"l\":[\"a\"],\"c\":\"a\",\"j\":\"{\\\"k\\\":\\\"v\\\"}\",\"b\":\"AQ==\",\"m\":{\"k\":\"v\"}}");
        assertThatThrownBy(() -> sample.elements("l").add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.elements("c").add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.entries("m").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void givesBackWhatItWasGiven() {
        var sample = Sample.builder()
                .set("c", Encoded.csv(List.of("a")))
                .set("t", Encoded.millis(MOMENT))
                .build();
        assertThat(sample.elements("c")).containsExactly("a");
        assertThat(sample.<Instant>value("t")).isEqualTo(MOMENT);
        assertThat(sample.<Object>value("none")).isNull();
        assertThat(sample.elements("none")).isEmpty();
        assertThat(sample.entries("none")).isEmpty();
    }

    @Test
    void equalsWhatHasTheSameValues() {
        var one = Sample.builder()
                .set("a", Encoded.csv(List.of(1L)))
                .set("b", new byte[] {1})
                .build();
        var other = Sample.builder()
                .set("b", new byte[] {1})
                .set("a", Encoded.csv(List.of(1L)))
                .build();
        assertThat(one)
                .isEqualTo(other)
                .hasSameHashCodeAs(other)
                .isEqualTo(one.toBuilder().build());
        assertThat(one).isNotEqualTo(one.toBuilder().set("b", new byte[] {2}).build());
        assertThat(one).isNotEqualTo(one.toBuilder().set("a", List.of(1L)).build());
    }

    @Test
    void takesExtraParameters() {
        var sample = Sample.builder().extra("new_one", Arrays.asList("a", null)).build();
        assertThat(WireWriter.json(sample)).isEqualTo("{\"new_one\":[\"a\",null]}");
    }

    @Test
    void masksWhatIsPersonalOrSecret() {
        var inner = Sample.builder()
                .personal("phone")
                .set("phone", "13800000000")
                .set("city", "北京")
                .build();
        var sample = Sample.builder()
                .personal("token")
                .set("token", "t-1")
                .set("id", 7L)
                .set("receivers", List.of(inner))
                .set("image", new byte[] {1, 2})
                .set("ids", Encoded.csv(List.of(1L, 2L)))
                .build();
        assertThat(sample)
                .hasToString(
                        "Sample{token=***, id=7, receivers=[Sample{phone=***, city=北京}], image=2 bytes, ids=[1, 2]}");
    }
}
