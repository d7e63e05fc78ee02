package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
    @Test
    void isThePageWithoutItsTags() {
        assertThat(PageText.of(
                        "<html><head><TITLE>502 Bad\n Gateway</TITLE><style>a{}</style><script>if(a<b)x()</script></head>"
                                + "<body><h1>502 Bad Gateway</h1><hr>\u0007nginx&nbsp;1</body>",
                        1_000))
                .isEqualTo("502 Bad Gateway nginx&nbsp;1");
        assertThat(PageText.of("plain text", 1_000)).isEqualTo("plain text");
        assertThat(PageText.of("<!-- never closed", 1_000)).isEmpty();
        assertThat(PageText.of("<script>never closed", 1_000)).isEmpty();
    }

    /** A regular expression once took 96 seconds for such a page; the limit only ends a test that would hang. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<script", "<script>", "</", "<script></", "a ", "<a>b"})
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void growsNoFasterThanThePage(String piece) {
        assertThat(PageText.of(piece.repeat(1_000_000), 1_000)).hasSizeLessThan(3_000);
    }
}
