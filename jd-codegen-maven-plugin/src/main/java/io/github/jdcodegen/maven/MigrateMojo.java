package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.migrate.Migration;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells a program that uses JD's own SDK what takes the place of each call: request classes, setters and getters become
 * builders and components of the generated client.
 */
@Mojo(name = "migrate", threadSafe = true, requiresProject = false)
public final class MigrateMojo extends JdMojo {
    /** The compiled classes of the program, such as {@code target/classes}: folders and jars, with commas between them. */
    @Parameter(property = "jd.usedBy")
    private List<File> usedBy;

    /** The jars of JD's SDK that the program uses. */
    @Parameter(property = "jd.sdk")
    private List<File> sdk;

    /**
     * The folder of descriptors that the client is generated from, so that its names count. Without it the names are those
     * that an import of the jar gives.
     */
    @Parameter(property = "jd.descriptors")
    private @Nullable File descriptors;

    /** The file for the table: Markdown, or JSON if its name ends in {@code .json}. */
    @Parameter(property = "jd.report", required = true)
    private File report;

    @Override
    String run() {
        if (usedBy.isEmpty() || sdk.isEmpty()) {
            throw new SpecException(List.of(new Problem(
                    new Location(usedBy.isEmpty() ? "jd.usedBy" : "jd.sdk", 0, 0, ""),
                    "It is not said what is to be migrated",
                    "Give the compiled classes as -Djd.usedBy=target/classes, and JD's jar as -Djd.sdk=JAR.")));
        }
        var table = Migration.run(
                usedBy.stream().map(File::toPath).toList(),
                sdk.stream().map(File::toPath).toList(),
                descriptors == null ? null : descriptors.toPath());
        table.unread().forEach(one -> getLog().warn("not read: " + one));
        table.write(report.toPath());
        return table.summary() + "; the table is in " + report;
    }
}
