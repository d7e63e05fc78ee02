package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.diff.AffectedClasses;
import io.github.jdcodegen.spec.diff.ChangeLevel;
import io.github.jdcodegen.spec.diff.Changelog;
import io.github.jdcodegen.spec.diff.ChangelogReports;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sets of descriptors, and says what each change does to those who use the generated client. The rules are in
 * {@code docs/diff-rules.md}.
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends JdMojo {
    /** The descriptors as they were: folders and {@code catalog:}, with commas between them. */
    @Parameter(property = "jd.baseline")
    List<String> baseline;

    /**
     * The descriptors as they are, with commas between them: folders, and {@code catalog:} for those that come with
     * jd-codegen.
     */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    List<String> descriptors;

    /** Files and folders with overlays for the descriptors as they were. */
    @Parameter(property = "jd.baselineOverlays")
    List<File> baselineOverlays;

    /** Files and folders with overlays for the descriptors as they are. They apply in this order. */
    @Parameter(property = "jd.overlays")
    List<File> overlays;

    /**
     * The file for the changelog. Its ending decides the form: {@code .md} for people, {@code .json} for programs,
     * {@code .txt}. Without it the changes are printed.
     */
    @Parameter(property = "jd.report")
    @Nullable
    File report;

    /** A file with the fingerprints of changes that are accepted: one at the start of each line, {@code #} for comments. */
    @Parameter(property = "jd.known")
    @Nullable
    File known;

    /**
     * The least severe level that fails the build: {@code java-source}, {@code java-binary}, {@code wire},
     * {@code behaviour}, {@code addition}, {@code text}, or {@code never}.
     */
    @Parameter(property = "jd.failOn", defaultValue = "never")
    String failOn = "never";

    @Parameter(defaultValue = "${basedir}", readonly = true)
    File basedir;

    @Override
    String run() {
        if (baseline.isEmpty()) {
            throw new SpecException(List.of(new Problem(
                    new Location("jd.baseline", 0, 0, ""),
                    "There is nothing to compare with",
                    "Give the folder of the descriptors as they were as -Djd.baseline=FOLDER.")));
        }
        var worst = DescriptorSets.failOn(failOn, ChangeLevel.class, ChangeLevel::keyword);
        var before = DescriptorSets.load(basedir, baseline, baselineOverlays);
        var after = DescriptorSets.load(basedir, descriptors, overlays);
        var changelog = Changelog.of(before, after).without(DescriptorSets.known(known));
        var reports = new ChangelogReports(changelog, new AffectedClasses(before, after));
        if (report == null) {
            reports.text().lines().forEach(getLog()::info);
        } else {
            reports.write(report.toPath());
        }
        var failing = worst == null ? 0 : changelog.atLeast(worst).size();
        if (failing > 0) {
            getLog().info(changelog.summary());
            throw new FindingsFailure(failing + " changes are " + failOn + " or more severe. Mend them, or accept each"
                    + " by its fingerprint in the file of -Djd.known.");
        }
        return changelog.summary();
    }
}
