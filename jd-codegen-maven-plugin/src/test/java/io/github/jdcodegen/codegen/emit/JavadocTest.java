package io.github.jdcodegen.codegen.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Javadoc of what is generated, as the javadoc tool of this JDK judges it. */
class JavadocTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"plain, BOTH", "plain, ZH", "nasty, EN"})
    void passesEveryCheckWithoutAWarning(String golden, Language language) throws IOException {
        var options = new PlanOptions("com.acme", List.of(), List.of(), language);
        for (var file : Generated.files(Generated.descriptors(golden), options).entrySet()) {
            var path = folder.resolve("src").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        assertThat(javadoc()).isEmpty();
        assertThat(folder.resolve("doc/index.html")).exists();
    }

    /** What the tool complains of. */
    private String javadoc() throws IOException {
        var options = new ArrayList<>(List.of(
                "-Xdoclint:all",
                "-Xwerror",
                "-quiet",
                "-encoding",
                "UTF-8",
                "-notimestamp",
                "-d",
                folder.resolve("doc").toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        var tool = ToolProvider.getSystemDocumentationTool();
        var complaints = new StringWriter();
        try (var manager = tool.getStandardFileManager(null, null, UTF_8);
                var sources = Files.walk(folder.resolve("src"))) {
            var files = manager.getJavaFileObjectsFromPaths(
                    sources.filter(Files::isRegularFile).toList());
            tool.getTask(complaints, manager, null, null, options, files).call();
        }
        return complaints.toString();
    }
}
