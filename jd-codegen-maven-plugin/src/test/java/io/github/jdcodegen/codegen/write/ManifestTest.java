package io.github.jdcodegen.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ManifestTest {
    @Test
    void isReadable() {
        var from = new Fingerprint(new TreeMap<>(Map.of("generator", "0.1.0", "descriptor jos/订单.yaml", "ab12")));

        assertThat(new Manifest(
                                from,
                                new TreeMap<>(Map.of("com/acme/A.java", "cd34")),
                                new TreeMap<>(Map.of("descriptor a", "1 order")))
                        .text())
                .isEqualTo("""
                        # Written by jd-codegen, which owns the files listed under [made] and runs again when a line under [from] changes.
                        # Deleting this file disowns them. What stands under [noted] saves the next run work. One line each: name, tab, value or SHA-256.
                        [from]
                        descriptor jos/订单.yaml\tab12
                        generator\t0.1.0
                        [made]
                        com/acme/A.java\tcd34
                        [noted]
                        descriptor a\t1 order
                        """);
    }

    @Property
    void readsWhatItWrote(
            @ForAll @Size(max = 4) Map<@NotEmpty @CharRange(from = '\t', to = '~') String, String> from,
            @ForAll @Size(max = 4) Map<@NotEmpty String, String> made) {
        var manifest = new Manifest(new Fingerprint(new TreeMap<>(from)), new TreeMap<>(made), new TreeMap<>(from));

        assertThat(Manifest.parse(manifest.text())).isEqualTo(manifest);
    }
}
