package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of bad descriptors gives exactly the problems in its {@code problems.txt}, all of them at once. */
class BadDescriptorsTest {
    private static final Path BAD = Path.of("src/test/resources/bad");

    static Stream<String> folders() throws IOException {
        try (var folders = Files.list(BAD)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyProblemIsTold(String name) throws IOException {
        var folder = BAD.resolve(name);
        var overlays = folder.resolve("overlays");
        var thrown = catchThrowableOfType(
                SpecException.class,
                () -> DescriptorLoader.load(folder, Files.exists(overlays) ? List.of(overlays) : List.of()));
        assertThat(thrown).as("%s is refused", name).isNotNull();

        var told = thrown.problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(folder + "/", "") + "\n")
                .collect(Collectors.joining());
        Golden.check(folder.resolve("problems.txt"), told);
    }
}
