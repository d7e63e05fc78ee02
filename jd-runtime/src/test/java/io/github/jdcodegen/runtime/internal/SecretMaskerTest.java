package io.github.jdcodegen.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskerTest {
    private static final String SECRET = "T0ken+a/b=c&d\"e-2f9c4b7a";

    private static String each(String text, UnaryOperator<String> escape) {
        var escaped = new StringBuilder();
        text.chars().mapToObj(Character::toString).map(escape).forEach(escaped::append);
        return escaped.toString();
    }

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            text -> text,
            String::toUpperCase,
            String::toLowerCase,
            text -> text.replace("\"", "\\\""),
            text -> text.replace("\"", "\\\"").replace("/", "\\/"),
            text -> each(text, c -> String.format("\\u%04x", (int) c.charAt(0))),
            text -> each(text, c -> String.format("\\u%04X", (int) c.charAt(0))),
            text -> each(text, c -> Character.isLetter(c.charAt(0)) ? c : String.format("\\u%04x", (int) c.charAt(0))),
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            text -> each(text, c -> URLEncoder.encode(c, StandardCharsets.UTF_8).toLowerCase()),
            text -> each(text, c -> String.format("%%%02x", (int) c.charAt(0))),
            text -> text.replace("&", "&amp;").replace("\"", "&quot;"),
            text -> text.replace("&", "&#38;")
                    .replace("\"", "&#x22;")
                    .replace("/", "&#x2F;")
                    .replace("=", "&#61;"),
            text -> each(text, c -> "&#" + (int) c.charAt(0) + ";"),
            text -> URLEncoder.encode(URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
            text -> each(
                    URLEncoder.encode(text, StandardCharsets.UTF_8), c -> String.format("\\u%04x", (int) c.charAt(0))),
            text -> text.replace("\"", "\\\"").replace("\\", "\\\\").replace("/", "\\\\\\/"));

    @Test
    void findsEverySpellingAndEveryCut() {
        var masker = new SecretMasker(null, SECRET, " ");
        for (var spelling : SPELLINGS) {
            for (int from = 0; from <= SECRET.length() - 8; from++) {
                for (int to = from + 8; to <= SECRET.length(); to++) {
                    var escaped = spelling.apply(SECRET.substring(from, to));
                    assertThat(masker.mask("before " + escaped + " after"))
                            .as(escaped)
                            .isEqualTo("before *** after");
                    assertThat(masker.isIn(new IllegalStateException(new RuntimeException(escaped))))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void leavesTheRestAsItIs() {
        var masker = new SecretMasker(SECRET, "0123456789ABCDEF0123456789ABCDEF");
        for (var text : List.of(
                "",
                "T0ken+a b=c&d",
                "100 % \\ \\u12 &amp; &#; &#x; &unknown; %zz %4",
                "订单 \uD83D\uDE00 &#128512;",
                "0123456 789ABCD")) {
            assertThat(masker.mask(text)).isEqualTo(text);
        }
        assertThat(masker.mask("sign=0123456789abcdef0123456789abcdef&code=1")).isEqualTo("sign=***&code=1");
        assertThat(SecretMasker.NONE.mask(SECRET)).isEqualTo(SECRET);
        assertThat(masker).hasToString("SecretMasker");
    }

    /** A secret that is so short stands in every text by chance. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a       | a bad day a       | a bad day a",
                "abc     | abc abcd abc      | abc abcd abc",
                "abcd    | abcd abcde \"ABCD\" | *** abcde \"***\"",
                "secret7 | a secret7=secret77 | a ***=secret77",
                "s%cre7  | s%25cre7          | ***",
                "12345678| 012345678         | 0***",
            })
    void aShortSecretGarblesNoMessage(String secret, String text, String masked) {
        assertThat(new SecretMasker(secret).mask(text)).isEqualTo(masked);
    }

    @Test
    void aSecretInChineseIsFoundEscaped() {
        var masker = new SecretMasker("密码密码密码密码密");
        assertThat(masker.mask(URLEncoder.encode("密码密码密码密码密", StandardCharsets.UTF_8)))
                .isEqualTo("***");
        assertThat(masker.mask("是 密码密码密码密码密")).isEqualTo("是 ***");
    }

    /** Nothing is worse than linear: a thousand times the text would take a million times as long. */
    @Test
    void hostileTextsEnd() {
        var masker = new SecretMasker(SECRET, "aaaaaaaaaaaaaaaaaaaaaaaa");
        for (var piece : List.of("&", "&#", "\\", "%25", "&amp;", "\\u005c", "a", "aaaaaaa ")) {
            assertThat(masker.mask(piece.repeat(400_000))).isNotEmpty();
        }
        var random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            random.ints(30, 0, 12).forEach(n -> text.append("\\u%25&#x;aT0".charAt(n)));
            assertThat(masker.mask(text.toString())).isNotNull();
        }
    }
}
