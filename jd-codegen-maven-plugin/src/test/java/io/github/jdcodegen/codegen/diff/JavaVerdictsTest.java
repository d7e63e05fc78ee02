package io.github.jdcodegen.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.diff.ChangeLevel;
import io.github.jdcodegen.spec.diff.Changelog;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code jd:diff} says of Java is what japicmp finds in the classes that both sides generate: for every change that the
 * tests of jd-spec have, in both directions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaVerdictsTest {
    private static final Path RESOURCES = Path.of("../jd-spec/src/test/resources/diff");

    @TempDir
    Path folder;

    private ApiSet base;
    private Path baseJar;

    @BeforeAll
    void generateTheBase(@TempDir Path jars) throws IOException {
        base = load(List.of());
        baseJar = JavaComparison.jar(base, jars.resolve("base.jar"));
    }

    static Stream<String> changes() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("changes.csv")).stream()
                .skip(1)
                .map(line -> line.split(" ?\\| ?", -1))
                .map(cells -> "change: " + cells[0] + "\n    path: '" + cells[1] + "'\n"
                        + (cells[2].isBlank()
                                ? ""
                                : "    value: " + cells[2].strip().replaceAll("^'(['\"].*['\"])'$", "$1") + "\n"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void agreeWithJapicmp(String change) throws IOException {
        var overlay = Files.writeString(
                folder.resolve("overlay.yaml"),
                "jd: 1\nchanges:\n  - method: jingdong.parcel.find\n    " + change + "    reason: test\n");
        var changed = load(List.of(overlay));
        var jar = JavaComparison.jar(changed, folder.resolve("changed.jar"));

        assertThat(breaksJava(base, changed))
                .as("there: %s", JavaComparison.breaks(baseJar, jar))
                .isEqualTo(!JavaComparison.breaks(baseJar, jar).isEmpty());
        assertThat(breaksJava(changed, base))
                .as("back: %s", JavaComparison.breaks(jar, baseJar))
                .isEqualTo(!JavaComparison.breaks(jar, baseJar).isEmpty());
    }

    private static boolean breaksJava(ApiSet old, ApiSet now) {
        return !Changelog.of(old, now).atLeast(ChangeLevel.JAVA_BINARY).isEmpty();
    }

    private static ApiSet load(List<Path> overlays) {
        return DescriptorLoader.load(List.of(DescriptorSource.folder(RESOURCES.resolve("base"))), overlays);
    }
}
