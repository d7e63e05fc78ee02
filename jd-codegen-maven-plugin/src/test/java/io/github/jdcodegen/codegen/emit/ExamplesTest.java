package io.github.jdcodegen.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the Javadoc of requests. */
class ExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"plain", "nasty"})
    void compile(String golden) {
        var files = Generated.files(Generated.descriptors(golden), PlanOptions.of("com.acme"));
        var sources = new TreeMap<>(files);
        files.forEach((path, content) -> {
            if (path.endsWith("Request.java")) {
                var name = path.substring(path.lastIndexOf('/') + 1).replace("Request.java", "Example");
                sources.put(path.replaceFirst("[^/]*$", name + ".java"), program(path, name, example(content)));
            }
        });

        assertThat(sources).hasSizeGreaterThan(files.size());
        assertThat(Generated.compile(sources)).succeeded();
    }

    private static String example(String source) {
        var example = EXAMPLE.matcher(source);
        assertThat(example.find()).as("there is an example in " + source).isTrue();
        return example.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    /** In the group's package, where every name of it is known; its own win over the JDK's. */
    private static String program(String path, String name, String example) {
        return """
                package %s;

                import io.github.jdcodegen.runtime.JdClient;
                import io.github.jdcodegen.runtime.wire.RawJson;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.time.LocalDate;
                import java.util.List;
                import java.util.Map;

                @Deprecated
                abstract class %s {
                    Object call(JdClient client) {
                        %s
                        return response;
                    }
                }
                """.formatted(path.substring(0, path.lastIndexOf('/')).replace('/', '.'), name, example);
    }
}
