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

class LintMojoTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private final LintMojo goal = new LintMojo();

    @BeforeEach
    void setUp() throws Exception {
        var group = Files.createDirectories(folder.resolve("jd/jos/parcel"));
        Files.writeString(group.resolve("jingdong.parcel.get.yaml"), """
                jd: 1
                method: jingdong.parcel.get
                gateway: jos
                group: parcel
                auth: seller
                access: read
                layout: flat
                request: {}
                response: {}
                """);
        goal.basedir = folder.toFile();
        goal.descriptors = List.of("jd");
        goal.overlays = List.of();
        goal.docs = List.of();
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
    }

    @Test
    void warningsDoNotFailUnlessAskedTo() throws Exception {
        goal.execute();
        assertThat(log.get(0)).contains("warning missing-title: The method has neither a title nor a text");
        assertThat(log.get(1)).isEqualTo("linted 1 methods and 0 documents: 0 errors, 1 warnings, 0 infos");

        goal.failOn = "warning";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 findings");
    }

    @Test
    void errorsFail() throws Exception {
        Files.writeString(
                folder.resolve("jd/jos/parcel/jingdong.parcel.get.yaml"), "jd: 1\nmethod: jingdong.parcel.get\n");

        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log).anyMatch(line -> line.contains("error descriptor-invalid"));
        goal.failOn = "never";
        goal.execute();
    }

    @Test
    void writesSarif() throws Exception {
        goal.report = folder.resolve("lint.sarif").toFile();
        goal.execute();
        assertThat(folder.resolve("lint.sarif")).content().contains("\"missing-title\"");
    }
}
