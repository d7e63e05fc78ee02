package io.github.jdcodegen.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KNOWN = List.of("jd.includes", "jd.excludes", "jd.docs");

    @Test
    void findsWhatWasMeant() {
        assertThat(Spelling.nearest("jd.include", KNOWN)).contains("jd.includes");
        assertThat(Spelling.nearest("JD.DOSC", KNOWN)).contains("jd.docs");
        assertThat(Spelling.near("jd.xcludes", KNOWN, 2)).containsExactly("jd.excludes", "jd.includes");
    }

    @Test
    void findsNothingWhereNothingIsAlike() {
        assertThat(Spelling.nearest("packageName", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("jd.docs".repeat(100_000), KNOWN)).isEmpty();
    }
}
