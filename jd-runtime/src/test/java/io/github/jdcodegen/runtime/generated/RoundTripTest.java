package io.github.jdcodegen.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** What is written is what is read again, and nothing is odd about it. */
class RoundTripTest {

    private static Object reread(Object value, ObjectReader<?> reader) {
        var json = WireWriter.json(Sample.builder().set("v", value).build());
        var findings = new Findings();
        try (var parser = JsonText.parser(JsonText.STRICT, json)) {
            parser.nextToken();
            parser.nextName();
            parser.nextToken();
            var in = new WireReader(parser, findings, new ContentProbe(List.of(), List.of()), null);
            var read = reader.read(in);
            assertThat(findings.report().entries()).isEmpty();
            return read;
        }
    }

    @Property
    void texts(@ForAll String text) {
        assertThat(reread(text, WireReader::readString)).isEqualTo(text);
    }

    @Property
    void numbers(@ForAll int small, @ForAll long large, @ForAll boolean truth) {
        assertThat(reread(small, WireReader::readInt)).isEqualTo(small);
        assertThat(reread(large, WireReader::readLong)).isEqualTo(large);
        assertThat(reread(truth, WireReader::readBoolean)).isEqualTo(truth);
    }

    @Property
    void decimals(@ForAll @BigRange(min = "-1e30", max = "1e30") @Scale(20) BigDecimal number) {
        assertThat((BigDecimal) reread(number, WireReader::readDecimal)).isEqualByComparingTo(number);
    }

    /**
     * Within the centuries that four digits of a year can tell; clocks were set by local noon before 1901. The beginning
     * of 1970 stands for none.
     */
    @Property
    void times(@ForAll @LongRange(min = -2_177_452_800L, max = 253_402_200_000L) long second) {
        var moment = Instant.ofEpochSecond(second);
        var day = LocalDate.ofEpochDay(second / 86_400);
        assertThat(reread(day, WireReader::readDate)).isEqualTo(day);
        if (second == 0) {
            return;
        }
        assertThat(reread(Encoded.millis(moment), WireReader::readInstant)).isEqualTo(moment);
        assertThat(reread(moment, WireReader::readInstant)).isEqualTo(moment);
    }

    @Property
    void bytes(@ForAll byte[] bytes) {
        assertThat(reread(bytes, WireReader::readBytes)).isEqualTo(bytes);
    }

    @Property
    void listsAndMaps(@ForAll List<String> texts, @ForAll List<Long> numbers, @ForAll Map<String, Integer> map) {
        assertThat(reread(texts, in -> in.readList(WireReader::readString))).isEqualTo(texts);
        assertThat(reread(Encoded.csv(numbers), in -> in.readCsv(WireReader::readLong)))
                .isEqualTo(numbers);
        assertThat(reread(map, in -> in.readMap(WireReader::readInt))).isEqualTo(map);
    }
}
