package io.github.jdcodegen.runtime.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter on encrypted fields: its Java compiles. */
class FieldEncryptionChapterTest {
    private static final Path CHAPTER = Path.of("../docs/guide/field-encryption.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```java\\n((?:(?!```).*\\n)*)```$");

    /** What stands around a snippet; the first one has the object that the others use. */
    private static final String FRAME = """
            import io.github.jdcodegen.runtime.*;
            import io.github.jdcodegen.runtime.encryption.*;
            import io.github.jdcodegen.runtime.testing.*;
            import java.time.Duration;

            abstract class Snippet%d {
                void run(JdClient client, String fullname, String address, String phone, String password, String text,
                        ClassLoader loader%s) {
                    %s
                }
            }
            """;

    @Test
    void itsJavaCompiles(@TempDir Path classes) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (var block : BLOCK.matcher(Files.readString(CHAPTER)).results().toList()) {
            int number = sources.size();
            var snippet = block.group(1);
            var given = snippet.contains("var fields = ") ? "" : ", FieldEncryption fields";
            var source = FRAME.formatted(number, given, snippet);
            sources.add(
                    new SimpleJavaFileObject(
                            URI.create("mem:///Snippet" + number + ".java"), JavaFileObject.Kind.SOURCE) {
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
        assertThat(sources).hasSize(5);
        assertThat(compiled).as(messages.toString()).isTrue();
    }
}
