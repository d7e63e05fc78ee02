package io.github.jdcodegen.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void encodesThePlusOfATimeZone() {
        assertThat(Form.encode(Map.of("timestamp", "2024-01-02 03:04:05.678+0800")))
                .isEqualTo("timestamp=2024-01-02+03%3A04%3A05.678%2B0800");
    }

    @Test
    void keepsTheOrder() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("z", "1");
        parameters.put("a", "鞋&=");
        assertThat(Form.encode(parameters)).isEqualTo("z=1&a=%E9%9E%8B%26%3D");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("a9-._*~ +%&=/?:\"{}[]中é")
                .withCharRange('\0', '\u007f')
                .ofMaxLength(20);
    }

    /** Longer than any buffer begins, with characters of one to four bytes and halves of pairs. */
    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.strings()
                .withChars("a -é中\ud83d\ude00")
                .ofMaxLength(100)
                .map(text -> (text + "x😀").repeat(100))
                .edgeCases(EdgeCases.Config::none);
    }

    /** The JDK's encoder writes the same, several times slower. */
    @Property
    void isFormEncodingAsEveryoneReadsIt(@ForAll("texts") String name, @ForAll("texts") String value) {
        var form = Form.encode(Map.of(name, value));
        assertThat(form)
                .isEqualTo(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(URLDecoder.decode(form.substring(form.indexOf('=') + 1), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Property(tries = 100)
    void encodesLongTextsAsTheJdkDoes(@ForAll("longTexts") String first, @ForAll("longTexts") String second) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("", first);
        parameters.put("b", second);
        assertThat(Form.encode(parameters)).isEqualTo("=" + jdkEncoded(first) + "&b=" + jdkEncoded(second));
    }

    /** Halves of pairs are made question marks first: of several, the encoder of Java 25 passes over all but one. */
    private static String jdkEncoded(String text) {
        var wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return URLEncoder.encode(wellFormed, StandardCharsets.UTF_8);
    }

    /** Each length, so that a text ends at each place of a run and of the buffer. */
    @Test
    void makesRoomForAnyLength() {
        for (int length = 0; length < 1200; length++) {
            var text = "\uffff".repeat(length);
            assertThat(Form.encode(Map.of("", text))).isEqualTo("=" + "%EF%BF%BF".repeat(length));
        }
    }
}
