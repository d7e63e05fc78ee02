package io.github.jdcodegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private final DiffMojo goal = new DiffMojo();

    @BeforeEach
    void setUp() throws Exception {
        var overlay = Files.writeString(folder.resolve("overlay.yaml"), """
                jd: 1
                changes:
                  - {method: jingdong.pop.order.search, path: auth, change: set, value: app, reason: test}
                """);
        goal.basedir = folder.toFile();
        goal.baseline = List.of("catalog:");
        goal.descriptors = List.of("catalog:");
        goal.baselineOverlays = List.of();
        goal.overlays = List.of(overlay.toFile());
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
    }

    @Test
    void printsTheChangesAndOneSummary() throws Exception {
        goal.execute();

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).startsWith("behaviour auth-changed jingdong.pop.order.search auth: seller -> app [");
        assertThat(log.get(1))
                .startsWith("compared ")
                .endsWith("1 changes (1 behaviour), suggested version step: minor");
    }

    @Test
    void failsAtTheLevelThatIsAskedFor() throws Exception {
        goal.failOn = "wire";
        goal.execute();
        goal.failOn = "behaviour";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 changes are behaviour or more severe");
    }

    @Test
    void takesTheFormFromTheEnding() throws Exception {
        goal.report = folder.resolve("out/changes.md").toFile();
        goal.execute();
        assertThat(folder.resolve("out/changes.md")).content().contains("### `jingdong.pop.order.search`");

        goal.report = folder.resolve("changes.pdf").toFile();
        assertThatThrownBy(goal::execute).hasMessageContaining("Let it end in .json or .md or .txt");
    }

    @Test
    void saysWhatIsMissing() {
        goal.baseline = List.of();
        assertThatThrownBy(goal::execute).hasMessageContaining("-Djd.baseline=FOLDER");
        goal.baseline = List.of("catalog:");
        goal.failOn = "sometimes";
        assertThatThrownBy(goal::execute).hasMessageContaining("java-source, java-binary, wire");
    }
}
