package io.github.jdcodegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README shows is what the integration test "quick-start" builds, and what the goals really have. */
class ReadmeTest {
    private static final Path QUICK_START = Path.of("src/it/quick-start");

    private final String readme = read(Path.of("../README.md"));

    @Test
    void showsTheQuickStartThatIsTested() {
        var goals =
                read(QUICK_START.resolve("invoker.properties")).lines().filter(it -> it.startsWith("invoker.goals = "));

        assertThat(readme).containsPattern("```xml\n" + withVersions(read(QUICK_START.resolve("pom.xml"))) + "```");
        assertThat(readme)
                .contains("```java\n" + read(QUICK_START.resolve("src/main/java/com/acme/FirstAnswer.java")) + "```");
        assertThat(goals)
                .singleElement()
                .satisfies(it -> assertThat(readme)
                        .contains("```sh\nmvn " + it.substring("invoker.goals = ".length()) + "\n```"));
    }

    /** The first six blocks of code are the first screen and the quick start. */
    @Test
    void isTheSameInChinese() {
        var chinese = read(Path.of("../README.zh-CN.md"));
        assertThat(blocks(chinese))
                .hasSize(6)
                .containsExactlyElementsOf(blocks(readme).subList(0, 6));
    }

    private static List<String> blocks(String text) {
        return Pattern.compile("^```\\w+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void saysHowManyMethodsComeBundled() {
        var bundled = DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of())
                .apis()
                .size();
        assertThat(readme).contains(" " + bundled + " methods come bundled");
    }

    @Test
    void showsItsTwoCommandsFirst() {
        assertThat(readme.lines().filter(line -> line.startsWith("mvn ")).limit(2))
                .containsExactly("mvn -q -DskipTests -Psample verify", "mvn verify");
    }

    /** A pattern of the text in which any version stands for {@code @name@}. */
    private static String withVersions(String text) {
        return Stream.of(text.split("@[a-z.-]+@")).map(Pattern::quote).collect(Collectors.joining("[0-9][0-9A-Z.-]*"));
    }

    @Test
    void listsEveryGoalWithItsProperties() {
        var mojos = Pattern.compile("<mojo>.*?</mojo>", Pattern.DOTALL)
                .matcher(read(Path.of("target/classes/META-INF/maven/plugin.xml")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(mojos).isNotEmpty().allSatisfy(mojo -> {
            var goal = found("<goal>([a-z0-9]+)</goal>", mojo).first();
            var rows = readme.lines().filter(line -> line.startsWith("| `jd:" + goal + "` |"));
            assertThat(rows)
                    .as(goal)
                    .singleElement()
                    .satisfies(row -> assertThat(found("`(jd\\.[A-Za-z]+)`", row))
                            .isEqualTo(found("\\$\\{(jd\\.[A-Za-z]+)}", mojo)));
        });
    }

    private static SortedSet<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
