package io.github.jdcodegen.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptor text is anybody's: it stays a comment, a literal, an entry of the index. */
class HostileTextTest {

    @Property(tries = 20)
    void literalsSayExactlyTheTextAndCommentsNothingElse(@ForAll("texts") List<String> texts) throws Exception {
        var compilation = compile(texts);

        assertThat(compilation).succeeded();
        assertThat((Object[]) load(compilation).getField("TEXTS").get(null)).isEqualTo(texts.toArray());
    }

    private static Compilation compile(List<String> texts) {
        var constants = IntStream.range(0, texts.size())
                .mapToObj(i -> "/**\n"
                        + new JavadocBuilder()
                                .paragraph(JavadocBuilder.text(texts.get(i)))
                                .paragraph(JavadocBuilder.code(texts.get(i)))
                                .paragraph(JavadocBuilder.index(texts.get(i)))
                                .table("T", List.of("H"), List.of(List.of(JavadocBuilder.text(texts.get(i)))))
                                .document("D", texts.get(i).repeat(30))
                                .lines()
                        + " */\n"
                        + "public static final String T" + i + " = " + Literals.string(texts.get(i)) + ";\n")
                .collect(Collectors.joining());
        var all = IntStream.range(0, texts.size()).mapToObj(i -> "T" + i).collect(Collectors.joining(", "));
        return Generated.compile(Map.of(
                "Texts.java",
                "public class Texts {\n" + constants + "public static final String[] TEXTS = {" + all + "};\n}\n"));
    }

    private static Class<?> load(Compilation compilation) throws Exception {
        var file = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "Texts.class")
                .orElseThrow();
        byte[] bytes;
        try (var in = file.openInputStream()) {
            bytes = in.readAllBytes();
        }
        return new ClassLoader() {
            Class<?> define() {
                return defineClass("Texts", bytes, 0, bytes.length);
            }
        }.define();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var nasty = Arbitraries.of(
                "*/",
                "/*",
                "*",
                "/",
                "\\",
                "\\u002a/",
                "\\u0022",
                "\\u",
                "\\uuuu000a",
                "\"",
                "'",
                "\n",
                "\r",
                "\t",
                "@param x",
                "@",
                "{@code",
                "{@link X}",
                "{",
                "}",
                "<b>",
                "</pre>",
                "&lt;",
                "&",
                "$",
                "$L",
                "$T",
                "%s",
                "\u0000",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u200b",
                "\ufeff",
                "😀",
                "\ud83d",
                "\ude00",
                "京东",
                "，",
                " ",
                "a");
        return Arbitraries.oneOf(
                        nasty.list().ofMaxSize(12).map(parts -> String.join("", parts)),
                        Arbitraries.strings().all().ofMaxLength(40))
                .list()
                .ofSize(40);
    }

    @Test
    void halfAPairBeforeABackslashDoesNotMakeAnEscapeOfIt() throws Exception {
        var texts = List.of("\ud83d" + "\\u", "\ude00" + "\\u0022", "😀" + "\\u");

        assertThat((Object[]) load(compile(texts)).getField("TEXTS").get(null)).isEqualTo(texts.toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "a*/b, a&#42;/b",
        "C:\\users, C:&#92;users",
        "<b>&amp;, &lt;b&gt;&amp;amp;",
        "{@link X}, &#123;&#64;link X&#125;"
    })
    void textIsEscaped(String plain, String html) {
        assertThat(JavadocBuilder.text(plain)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://open.jd.com/a#/b?c=1&d=%20 | <a href=\"https://open.jd.com/a#/b?c=1&amp;d=%20\">Here</a>",
                "javascript:alert(1) | Here, javascript:alert(1)",
                "https://a/\" onclick=\"x | Here, https://a/\" onclick=\"x",
                "https://a/%zz | Here, https://a/%zz",
                "https://a/#b#c | Here, https://a/#b#c",
                "https:///a | Here, https:///a",
                "HTTP://a | Here, HTTP://a"
            })
    void onlyAnAddressOfTheWebBecomesALink(String url, String html) {
        assertThat(JavadocBuilder.web(url, "Here")).isEqualTo(html);
    }

    @Test
    void lineBreaksOfATextStay() {
        assertThat(JavadocBuilder.text(" one  two \n\n three\u2028four\n")).isEqualTo("one two<br>\nthree four");
    }

    @Test
    void charactersThatReorderWhatIsSeenAreLeftOutOfComments() {
        assertThat(JavadocBuilder.text("a\u202eb\ufeff")).isEqualTo("ab");
    }

    @Property(tries = 50)
    void noLineOfACommentIsTooLongAndNoneIsCut(@ForAll("texts") List<String> texts) {
        var text = JavadocBuilder.text(String.join("一", texts).repeat(3));
        var lines = new JavadocBuilder().paragraph(text).tag("@param x", text).lines();

        assertThat(lines.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(visible(lines.replaceAll("(?m)^ \\*", "")))
                .isEqualTo(visible(text + "@param x" + text))
                .doesNotContain("@param x@param x");
    }

    private static String visible(String html) {
        return html.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "京东开放平台", "Überlänge", "&<>{}*@"})
    void longTextIsWrappedAlsoWhereItHasNoBlanks(String part) {
        assertThat(new JavadocBuilder()
                        .paragraph(JavadocBuilder.text(part.repeat(60)))
                        .lines()
                        .lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(106));
    }

    @Test
    void aTermOfTheIndexStaysOnOneLine() {
        var term = JavadocBuilder.index("term ".repeat(11).strip());

        assertThat(new JavadocBuilder().paragraph("word ".repeat(13) + term).lines())
                .contains(" * " + term + "\n");
        assertThat(JavadocBuilder.index("term ".repeat(30))).isEmpty();
    }

    /** A long document is cut, and says so. */
    @Test
    void aLongDocumentHasFewLines() {
        var lines = new JavadocBuilder()
                .document("Such as:", "{\"a\": [1, 2]}, ".repeat(100))
                .lines();

        assertThat(lines.lines()).hasSizeLessThanOrEqualTo(10);
        assertThat(lines).contains("{\"a\": [1, 2]}").contains("\n * …\n * </pre>");
        assertThat(new JavadocBuilder().document("Such as:", "{}").lines()).doesNotContain("…");
    }
}
