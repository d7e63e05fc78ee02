package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.lint.LintReports;
import io.github.jdcodegen.spec.lint.Linter;
import io.github.jdcodegen.spec.lint.Severity;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is likely wrong in descriptors, in the documents that they come from, and in the overlays that change them.
 * The rules are in {@code docs/lint-rules.md}.
 */
@Mojo(name = "lint", threadSafe = true, requiresProject = false)
public final class LintMojo extends JdMojo {
    /**
     * Where the descriptors are, with commas between them: folders, and {@code catalog:} for those that come with
     * jd-codegen. A method in a later one replaces that of an earlier one.
     */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    List<String> descriptors;

    /** Files and folders with overlays, which change descriptors. They apply in this order. */
    @Parameter(property = "jd.overlays")
    List<File> overlays;

    /** The documents that the descriptors come from: files and folders. Without them the descriptors alone are looked at. */
    @Parameter(property = "jd.docs")
    List<File> docs;

    /**
     * The file for what is found. Its ending decides the form: {@code .json}, {@code .sarif} or {@code .txt}. Without it
     * everything is printed.
     */
    @Parameter(property = "jd.report")
    @Nullable
    File report;

    /** A file with the fingerprints of findings that are known: one at the start of each line, {@code #} for comments. */
    @Parameter(property = "jd.known")
    @Nullable
    File known;

    /** A file of suppressions: lines of a rule, a method, and the reason. */
    @Parameter(property = "jd.suppressions")
    @Nullable
    File suppressions;

    /** The least severe finding that fails the build: {@code error}, {@code warning}, {@code info}, or {@code never}. */
    @Parameter(property = "jd.failOn", defaultValue = "error")
    String failOn = "error";

    @Parameter(defaultValue = "${basedir}", readonly = true)
    File basedir;

    @Override
    String run() {
        var worst = DescriptorSets.failOn(failOn, Severity.class, Severity::keyword);
        var result = Linter.run(
                        DescriptorSets.sources(basedir, descriptors),
                        DescriptorSets.paths(overlays),
                        DescriptorSets.paths(docs),
                        suppressions == null ? null : suppressions.toPath())
                .without(DescriptorSets.known(known));
        var reports = new LintReports(result);
        if (report == null) {
            reports.text().lines().forEach(getLog()::info);
        } else {
            reports.write(report.toPath());
        }
        var failing = worst == null ? 0 : result.atLeast(worst).size();
        if (failing > 0) {
            getLog().info(result.summary());
            throw new FindingsFailure(
                    failing + " findings are of severity " + failOn + " or worse. Mend them, suppress them"
                            + " with a reason, or list their fingerprints in the file of -Djd.known.");
        }
        return result.summary();
    }
}
