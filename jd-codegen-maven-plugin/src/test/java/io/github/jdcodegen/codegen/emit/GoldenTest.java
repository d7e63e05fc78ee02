package io.github.jdcodegen.codegen.emit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden trees: {@code src/test/golden/descriptors/NAME} generates {@code src/test/golden/java/golden/NAME}, byte by
 * byte and file by file in both directions. {@code -Drecreate=true} writes them anew. They are compiled with the tests,
 * warnings being errors, and used by {@link GoldenBehaviourTest}.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    @ParameterizedTest
    @ValueSource(strings = {"plain", "nasty"})
    void generatesExactlyTheGoldenTree(String name) throws IOException {
        var generated = generate(name);
        if (Boolean.getBoolean("recreate")) {
            recreate(name, generated);
        }

        var golden = read(GOLDEN.resolve("java/golden").resolve(name));
        assertThat(generated.keySet()).isEqualTo(golden.keySet());
        generated.forEach((path, content) -> assertThat(content).as(path).isEqualTo(golden.get(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "nasty"})
    void hasNoLineOver120Columns(String name) {
        assertThat(generate(name).values().stream().flatMap(String::lines))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    private static SortedMap<String, String> generate(String name) {
        var set = DescriptorLoader.load(GOLDEN.resolve("descriptors").resolve(name));
        return Emitter.emit(Planner.plan(set, PlanOptions.of("golden." + name)))
                .collect(toMap(GeneratedFile::path, GeneratedFile::content, (a, b) -> a, TreeMap::new));
    }

    private static SortedMap<String, String> read(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .collect(toMap(
                            file -> GOLDEN.resolve("java")
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/'),
                            GoldenTest::readString,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String readString(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void recreate(String name, Map<String, String> generated) throws IOException {
        var tree = GOLDEN.resolve("java/golden").resolve(name);
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (var entry : generated.entrySet()) {
            var file = GOLDEN.resolve("java").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }
}
