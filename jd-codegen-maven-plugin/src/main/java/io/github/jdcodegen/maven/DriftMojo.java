package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.drift.DriftSearch;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.report.ReportFile;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Holds recorded calls against descriptors: says how JD's real answers differ from what is described, how often and since
 * when, and proposes an overlay.
 */
@Mojo(name = "drift", threadSafe = true, requiresProject = false)
public final class DriftMojo extends JdMojo {
    /** The recordings, files and folders with commas between them: JSON lines that {@code CallRecorder} wrote. */
    @Parameter(property = "jd.recordings")
    List<File> recordings;

    /** Where the descriptors are: folders and {@code catalog:}, with commas between them. */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    List<String> descriptors;

    /** Files and folders with overlays, which change descriptors. They apply in this order. */
    @Parameter(property = "jd.overlays")
    List<File> overlays;

    /** The file for what is found; its ending, {@code .json}, {@code .md} or {@code .txt}, decides the form. */
    @Parameter(property = "jd.report")
    @Nullable
    File report;

    /** The file, {@code .yaml}, for an overlay that would make the descriptors say what was seen. Read it before you use it. */
    @Parameter(property = "jd.proposal")
    @Nullable
    File proposal;

    /** A file with the fingerprints of differences that are known: one at the start of each line. */
    @Parameter(property = "jd.known")
    @Nullable
    File known;

    /** Whether differences fail the build: {@code any}, or {@code never}. */
    @Parameter(property = "jd.failOn", defaultValue = "never")
    String failOn = "never";

    @Parameter(defaultValue = "${basedir}", readonly = true)
    File basedir;

    private enum FailOn {
        ANY
    }

    @Override
    String run() {
        if (recordings.isEmpty()) {
            throw new SpecException(List.of(new Problem(
                    new Location("jd.recordings", 0, 0, ""),
                    "There are no recordings",
                    "Give the files that CallRecorder wrote as -Djd.recordings=FILE.")));
        }
        var worst = DescriptorSets.failOn(failOn, FailOn.class, each -> "any");
        var result = DriftSearch.run(
                        DescriptorSets.load(basedir, descriptors, overlays), DescriptorSets.paths(recordings))
                .without(DescriptorSets.known(known));
        result.undescribed().forEach(method -> getLog().warn("recorded, but not described: " + method));
        if (report == null) {
            result.text().lines().forEach(getLog()::info);
        } else {
            result.write(report.toPath());
        }
        if (proposal != null) {
            ReportFile.write(proposal.toPath(), Map.of(".yaml", result::overlay));
        }
        if (worst != null && !result.drifts().isEmpty()) {
            getLog().info(result.summary());
            throw new FindingsFailure(result.drifts().size() + " differences between recordings and descriptors.");
        }
        return result.summary();
    }
}
