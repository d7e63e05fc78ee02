package io.github.jdcodegen.spec.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StampTest {
    private final Api api =
            DescriptorLoader.load(Path.of("src/test/resources/good")).apis().get(1);

    private final String stamped = Stamp.write(withSource(
            Source.builder("d\n  stamp: 0").importer("i").stamp("old").build()));

    private Api withSource(@Nullable Source source) {
        return api.toBuilder().source(source).build();
    }

    @Test
    void isOnWhatWasWritten() {
        assertThat(Stamp.isOn(stamped)).isTrue();
        assertThat(stamped).matches("(?s).*\n  stamp: [0-9a-f]{64}\n").doesNotContain("old");
    }

    @Test
    void isTheSameForTheSameContent() {
        assertThat(Stamp.write(
                        withSource(Source.builder("d\n  stamp: 0").importer("i").build())))
                .isEqualTo(stamped);
    }

    @Test
    void isNotOnWhatWasEdited() {
        assertThat(Stamp.isOn(stamped.replace("jd: 1", "jd:  1"))).isFalse();
        assertThat(Stamp.isOn(stamped + "\n")).isFalse();
        assertThat(Stamp.isOn(stamped.replace("\n", "\r\n"))).isFalse();
        assertThat(Stamp.isOn(stamped.substring(0, stamped.length() - 2) + "x\n"))
                .isFalse();
    }

    @Test
    void isNotOnWhatNeverHadOne() {
        assertThat(Stamp.isOn("")).isFalse();
        assertThat(Stamp.isOn(DescriptorWriter.write(api))).isFalse();
    }

    @Test
    void isOnWhatAGroupSharesToo() {
        var source = Source.builder("a list").importer("i").stamp("old").build();
        var shared = new SharedTypes("jos", "order", Text.zh("订单"), Text.NONE, List.of(), source, Location.NONE);

        assertThat(Stamp.isOn(Stamp.write(shared))).isTrue();
        assertThat(Stamp.isOn(Stamp.write(shared).replace("订单", "定单"))).isFalse();
        assertThatThrownBy(() -> Stamp.write(new SharedTypes("jos", "order", List.of(), Location.NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order");
    }

    @Test
    void needsASource() {
        assertThatThrownBy(() -> Stamp.write(withSource(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(api.method());
    }
}
