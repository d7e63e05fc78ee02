package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide: its Java compiles, and its index names every chapter. */
class ChaptersTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern LINK = Pattern.compile("]\\(([a-z/-]+\\.md)\\)");

    static Stream<Path> chapters() throws IOException {
        try (var files = Files.list(DOCS.resolve("guide"))) {
            return Stream.concat(Stream.of(DOCS.resolve("migrating.md")), files.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void itsJavaCompiles(Path chapter, @TempDir Path classes) {
        assertThat(Snippets.of(chapter).compile(classes)).isEmpty();
    }

    @Test
    void mostChaptersHaveJava() throws IOException {
        assertThat(chapters().filter(chapter -> !Snippets.of(chapter).blocks().isEmpty()))
                .hasSizeGreaterThan(9);
    }

    @Test
    void theIndexNamesEveryChapter() throws IOException {
        var named = LINK.matcher(Files.readString(DOCS.resolve("guide.md")))
                .results()
                .map(link -> DOCS.resolve(link.group(1)));
        assertThat(named).containsExactlyInAnyOrderElementsOf(chapters().toList());
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void itsLinksLeadToFiles(Path chapter) throws IOException {
        assertThat(LINK.matcher(Files.readString(chapter)).results().map((MatchResult link) -> link.group(1)))
                .allSatisfy(link ->
                        assertThat(chapter.resolveSibling(link).normalize()).exists());
    }
}
