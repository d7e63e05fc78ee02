package io.github.jdcodegen.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jdcodegen.runtime.validation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireObjectTest {
    @Test
    void whatExtraSetsIsSentAsGivenAndReachesNoTypedAccessor() {
        var sample = Sample.builder()
                .set("page", 1L)
                .set("ids", List.of(1L))
                .set("names", Map.of("a", "b"))
                .extra("page", "one")
                .extra("ids", "1;2")
                .extra("names", List.of(1, "x"))
                .build();

        Long page = sample.value("page");
        List<Long> ids = sample.elements("ids");
        Map<String, String> names = sample.entries("names");
        assertThat(page).isNull();
        assertThat(ids).isEmpty();
        assertThat(names).isEmpty();
        assertThat(WireWriter.json(sample)).isEqualTo("{\"page\":\"one\",\"ids\":\"1;2\",\"names\":[1,\"x\"]}");
    }

    @Test
    void aSetterSetsAnewWhatExtraHadSet() {
        var sample = Sample.builder().extra("page", "one").set("page", 2L).build();
        Long page = sample.value("page");
        assertThat(page).isEqualTo(2);
    }

    @Test
    void whatExtraSetsIsCheckedAsAnyOtherValue() {
        var sample = Sample.builder()
                .limits(checks -> checks.on("page").required())
                .extra("page", "one")
                .extra("odd", List.of(new Object[] {Thread.currentThread()}))
                .extra("moment", Instant.EPOCH)
                .build();
        assertThat(RequestInspector.violations(sample))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("odd[0]", "type"));
        assertThat(Sample.builder().extra("a", 1L).build())
                .isEqualTo(Sample.builder().extra("a", 1L).build())
                .hasToString("Sample{a=1}");
    }
}
