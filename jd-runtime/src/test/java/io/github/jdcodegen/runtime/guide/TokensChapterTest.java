package io.github.jdcodegen.runtime.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.auth.JdbcTokenStore;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter on tokens: its Java compiles, and what it quotes is what is tested. */
class TokensChapterTest {
    private static final Path CHAPTER = Path.of("../docs/guide/tokens.md");
    private static final Path QUOTA = Path.of("src/test/java/io/github/jdcodegen/runtime/guide/SharedQuota.java");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\\n((?:(?!```).*\\n)*)```$");

    /** What stands around a snippet that is no class. */
    private static final String FRAME = """
            import io.github.jdcodegen.runtime.*;
            import io.github.jdcodegen.runtime.auth.*;
            import io.github.jdcodegen.runtime.error.*;
            import io.github.jdcodegen.runtime.guide.SharedQuota;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.Duration;

            abstract class Snippet%d {
                abstract void redirect(URI page);
                %s
                void run(%s) {
                    %s
                }
            }
            """;

    private static final List<String> GIVEN = List.of(
            "String appKey",
            "String appSecret",
            "String state",
            "String code",
            "javax.sql.DataSource database",
            "System.Logger log",
            "JdRequest<?> request",
            "JdOAuth oauth",
            "TokenStore store",
            "JdClient client");

    private static Stream<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(CHAPTER))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    @Test
    void itsJavaCompiles(@TempDir Path classes) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (var block : blocks("java").toList()) {
            int number = sources.size();
            var source = block.contains("public final class ") ? block : framed(block, number);
            var name = block.contains("public final class ") ? "SharedQuota" : "Snippet" + number;
            sources.add(new SimpleJavaFileObject(URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            });
        }
        var messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        sources)
                .call();
        assertThat(sources).hasSizeGreaterThan(6);
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private static String framed(String block, int number) {
        var parameters = GIVEN.stream()
                .filter(given -> !block.contains("var " + given.substring(given.lastIndexOf(' ') + 1) + " ="))
                .toList();
        return FRAME.formatted(number, "", String.join(", ", parameters), block);
    }

    @Test
    void itQuotesWhatIsTested() throws IOException {
        var source = Files.readString(QUOTA);
        assertThat(blocks("java")).contains(source.substring(source.indexOf("import")));
        assertThat(blocks("sql")).containsExactly(JdbcTokenStore.createTable("jd_tokens") + "\n");
    }
}
