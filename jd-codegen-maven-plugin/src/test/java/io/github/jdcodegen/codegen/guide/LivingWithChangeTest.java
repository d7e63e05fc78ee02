package io.github.jdcodegen.codegen.guide;

import static org.assertj.core.api.Assertions.assertThat;

import golden.plain.parcel.ParcelSearchRequest;
import golden.plain.parcel.ParcelSearchResponse;
import golden.plain.parcel.ParcelState;
import io.github.jdcodegen.codegen.emit.Generated;
import io.github.jdcodegen.runtime.DecodedResponse;
import io.github.jdcodegen.runtime.Responses;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chapter on change: its Java compiles, its goals exist, and a changed answer does to running code what it says. */
class LivingWithChangeTest {
    private static final Path CHAPTER = Path.of("../docs/guide/living-with-change.md");
    private static final Pattern JAVA = Pattern.compile("(?m)^```java\\n((?:(?!```).*\\n)*)```$");

    @Test
    void itsJavaCompiles() throws IOException {
        var blocks = JAVA.matcher(Files.readString(CHAPTER)).results().toList();

        assertThat(blocks)
                .hasSize(1)
                .allSatisfy(block -> assertThat(Generated.compile(Map.of("Recording.java", block.group(1)))
                                .errors())
                        .isEmpty());
    }

    @Test
    void itTellsEveryKindThatTheTestsBelowHold() throws IOException {
        assertThat(Files.readString(CHAPTER))
                .contains("`UNKNOWN_FIELD`", "`UNKNOWN_VALUE`", "`OTHER_SCALAR`", "`UNREADABLE`")
                .contains("`SINGLE_AS_LIST`", "`LIST_AS_SINGLE`");
    }

    private static DecodedResponse<ParcelSearchResponse> read(String parcels) {
        var operation = ParcelSearchRequest.builder().build().operation();
        return Responses.decode(
                operation,
                "{\"jingdong_parcel_search_responce\":{\"code\":\"0\",\"search_result\":{\"success\":true,\"parcels\":"
                        + parcels + "}}}");
    }

    private static void assertReported(DecodedResponse<?> answer, Kind kind) {
        assertThat(answer.report().entries()).extracting(entry -> entry.kind()).contains(kind);
    }

    @Test
    void aNewFieldChangesNothing() {
        var answer = read("[{\"parcel_id\":1,\"colour\":\"red\"}]");

        assertThat(answer.value().parcels().get(0).parcelId()).isEqualTo(1);
        assertReported(answer, Kind.UNKNOWN_FIELD);
    }

    @Test
    void aFieldThatWentIsNull() {
        var parcel = read("[{}]").value().parcels().get(0);

        assertThat(parcel.parcelId()).isNull();
        assertThat(read("null").value().parcels()).isEmpty();
    }

    @Test
    void aNewValueOfAnEnumIsKept() {
        var answer = read("[{\"state\":\"STOLEN\"}]");

        assertThat(answer.value().parcels().get(0).state()).isEqualTo(ParcelState.of("STOLEN"));
        assertReported(answer, Kind.UNKNOWN_VALUE);
    }

    @Test
    void aTextForANumberIsRead() {
        var number = read("[{\"weight\":true}]");
        assertThat(number.value().parcels().get(0).weight()).isNull();
        assertReported(number, Kind.UNREADABLE);

        var text = read("[{\"weight\":\"2.50\"}]");
        assertThat(text.value().parcels().get(0).weight()).isEqualTo(new BigDecimal("2.50"));
        assertReported(text, Kind.OTHER_SCALAR);
        var odd = read("[{\"weight\":\"much\"}]");
        assertThat(odd.value().parcels().get(0).weight()).isNull();
        assertReported(odd, Kind.UNREADABLE);
    }

    @Test
    void aNumberForATextIsRead() {
        var answer = read("[{\"phone\":7}]");

        assertThat(answer.value().parcels().get(0).phone()).isEqualTo("7");
        assertReported(answer, Kind.OTHER_SCALAR);
    }

    @Test
    void anObjectForAListIsAListOfOne() {
        var answer = read("{\"parcel_id\":1}");

        assertThat(answer.value().parcels()).hasSize(1);
        assertReported(answer, Kind.SINGLE_AS_LIST);
    }

    @Test
    void aListForAnObjectGivesItsFirst() {
        var answer = read("[{\"inner\":[{\"parcel_id\":1},{\"parcel_id\":2}]}]");

        assertThat(answer.value().parcels().get(0).inner().parcelId()).isEqualTo(1);
        assertReported(answer, Kind.LIST_AS_SINGLE);
    }
}
