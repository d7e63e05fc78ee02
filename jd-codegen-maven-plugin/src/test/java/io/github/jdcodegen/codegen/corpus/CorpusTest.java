package io.github.jdcodegen.codegen.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.codegen.Claims;
import io.github.jdcodegen.codegen.Generation;
import io.github.jdcodegen.codegen.GenerationSettings;
import io.github.jdcodegen.codegen.corpus.ExampleAnswers.ExampleAnswer;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.spec.importer.Importer;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/**
 * All of JD's documentation that is at hand, through the whole road: import, generate, compile without a warning, Javadoc
 * without a warning, and every example answer and every answer seen on the wire read back with no value lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
    private static final Path DOCS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));
    private static final Path WIRE = DOCS.resolve("wire");

    /** What a user of generated code has. */
    private static final String CLASS_PATH = Stream.of(Operation.class, JsonParser.class, NullMarked.class)
            .map(CorpusTest::jarOf)
            .collect(Collectors.joining(File.pathSeparator));

    private Path work;
    private List<Path> documents;
    private ImportReport imported;

    @BeforeAll
    void takeTheRoad(@TempDir Path temporary) throws IOException {
        work = temporary;
        assumeTrue(Files.isDirectory(DOCS), "no documents in " + DOCS);
        try (var folders = Files.list(DOCS)) {
            documents = folders.filter(folder -> !folder.equals(WIRE)).sorted().toList();
        }
        imported = Importer.run(documents, work.resolve("jd"));
        System.out.println("corpus: " + imported.summary());
        System.out.println("corpus: " + generate());
    }

    private String generate() {
        var settings = new GenerationSettings(
                work,
                List.of("jd"),
                List.of(),
                work.resolve("sources"),
                null,
                PlanOptions.of("com.acme.jd"),
                List.of(),
                "test");
        return Generation.run(settings, new Claims(new HashMap<>(), "default"));
    }

    @Test
    void importsEveryDocument() {
        var files = documents.stream()
                .mapToInt(folder -> ExampleAnswers.files(folder).size())
                .sum();

        assertThat(imported.unread()).isEmpty();
        assertThat(imported.methods().size() + imported.duplicates().size()).isEqualTo(files);
    }

    @Test
    void changesNothingTheSecondTime() {
        assertThat(Importer.run(documents, work.resolve("jd")).methods())
                .extracting(ImportReport.Method::outcome)
                .containsOnly(ImportReport.FileOutcome.UNCHANGED);
        assertThat(generate()).endsWith("up to date");
    }

    @Test
    void hasJavadocWithoutAWarning() throws IOException {
        var tool = ToolProvider.getSystemDocumentationTool();
        var out = new StringWriter();
        try (var files = tool.getStandardFileManager(null, null, UTF_8)) {
            var options =
                    List.of("-Xdoclint:all", "-Xwerror", "-quiet", "-classpath", CLASS_PATH, "-d", folder("javadoc"));
            tool.getTask(out, files, null, null, options, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void hasNoLineOver120Columns() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var source : sources()) {
            Files.readString(source)
                    .lines()
                    .filter(line -> line.length() > 120)
                    .forEach(line -> tooLong.add(source.getFileName() + ": " + line));
        }
        assertThat(tooLong).isEmpty();
    }

    /** Compiles without a warning, and with what was compiled reads every answer. */
    @Test
    void readsEveryAnswerAndLosesNoValue() throws IOException {
        var classes = compile();
        var tally = new Tally();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var operations = operations(loader);
            for (var folder : documents) {
                for (var answer : ExampleAnswers.inDocuments(folder)) {
                    tally.add(answer, operations.get(answer.method()));
                }
            }
            // Of most of these no document is at hand.
            for (var answer : Files.isDirectory(WIRE) ? ExampleAnswers.onTheWire(WIRE) : List.<ExampleAnswer>of()) {
                if (operations.containsKey(answer.method())) {
                    tally.add(answer, operations.get(answer.method()));
                }
            }
        }
        System.out.println("corpus: " + tally);
        assertThat(tally.failures()).isEmpty();
    }

    private Path compile() throws IOException {
        var tool = ToolProvider.getSystemJavaCompiler();
        var classes = folder("classes");
        var out = new StringWriter();
        try (var files = tool.getStandardFileManager(null, null, UTF_8)) {
            var options = List.of(
                    "-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-classpath", CLASS_PATH, "-d", classes);
            tool.getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        assertThat(out.toString()).isEmpty();
        return Path.of(classes);
    }

    /** The operations by the wire names of their methods, with {@code _} for dots. */
    private Map<String, Operation<?>> operations(ClassLoader loader) {
        var plan = Planner.plan(DescriptorLoader.load(work.resolve("jd")), PlanOptions.of("com.acme.jd"));
        var operations = new HashMap<String, Operation<?>>();
        for (var group : plan.groups()) {
            for (var method : group.methods()) {
                var name = group.packageName() + "." + method.response().name();
                operations.put(method.api().method().replace('.', '_'), operation(loader, name));
            }
        }
        return operations;
    }

    private static Operation<?> operation(ClassLoader loader, String response) {
        try {
            var constant = loader.loadClass(response).getDeclaredField("OPERATION");
            constant.setAccessible(true);
            return (Operation<?>) constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private String folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name)).toString();
    }

    private List<Path> sources() {
        return ExampleAnswers.files(work.resolve("sources")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
