package io.github.jdcodegen.maven;

import io.github.jdcodegen.codegen.Claims;
import io.github.jdcodegen.codegen.Generation;
import io.github.jdcodegen.codegen.GenerationSettings;
import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Generates a typed Java client from descriptors of JD's methods. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        threadSafe = true,
        requiresProject = false,
        requiresDependencyCollection = ResolutionScope.COMPILE)
public final class GenerateMojo extends JdMojo {
    /**
     * Where the descriptors are, with commas between them: folders, and {@code catalog:} for those that come with
     * jd-codegen. A method in a later one replaces that of an earlier one.
     */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    private List<String> descriptors;

    /** Files and folders of overlays, which change descriptors, in the order in which they apply. */
    @Parameter(property = "jd.overlays")
    private List<File> overlays;

    /** Where the Java sources go. The folder belongs to this execution: what it no longer makes is removed. */
    @Parameter(property = "jd.outputDirectory", defaultValue = "${project.build.directory}/generated-sources/jd")
    private File outputDirectory;

    /** The Java package; each group of methods has one below it. */
    @Parameter(property = "jd.packageName", required = true)
    private String packageName;

    /**
     * Which methods: wire names with {@code *} for anything, {@code group:NAME} or {@code gateway:NAME}. All, unless
     * given.
     */
    @Parameter(property = "jd.includes")
    private List<String> includes;

    /** Which methods of those not; patterns as for {@code includes}. */
    @Parameter(property = "jd.excludes")
    private List<String> excludes;

    /** The language of the Javadoc, where descriptors have both: {@code en}, {@code zh} or {@code both}. */
    @Parameter(property = "jd.language", defaultValue = "both")
    private String language;

    /** Where to write what the embedded gateway must know of these methods, one JSON file each. Not, unless given. */
    @Parameter(property = "jd.gatewayData")
    private @Nullable File gatewayData;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private File basedir;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    String run() {
        requireRuntime();
        var settings = new GenerationSettings(
                basedir.toPath(),
                descriptors,
                overlays.stream().map(File::toPath).toList(),
                outputDirectory.toPath(),
                gatewayData == null ? null : gatewayData.toPath(),
                new PlanOptions(packageName, includes, excludes, Language.of(language)),
                sourceRoots(),
                version);
        var summary = Generation.run(settings, claims());
        project.addCompileSourceRoot(outputDirectory.getPath());
        return summary;
    }

    /** Without the runtime, javac would have some hundred errors and no word of the cause. */
    private void requireRuntime() {
        if (project.getFile() != null
                && project.getArtifacts().stream()
                        .noneMatch(artifact -> artifact.getGroupId().equals("io.github.jdcodegen")
                                && artifact.getArtifactId().equals("jd-runtime"))) {
            throw new SpecException(List.of(new Problem(
                    new Location(project.getFile().getName(), 0, 0, "dependencies"),
                    "The project does not depend on jd-runtime, which generated code needs to compile and to run",
                    "Add <dependency><groupId>io.github.jdcodegen</groupId><artifactId>jd-runtime</artifactId><version>"
                            + version + "</version></dependency>.")));
        }
    }

    /** What is compiled together; without a POM nothing is. */
    private List<Path> sourceRoots() {
        return project.getFile() == null
                ? List.of()
                : project.getCompileSourceRoots().stream().map(Path::of).toList();
    }

    @SuppressWarnings("unchecked")
    private Claims claims() {
        var key = "jd-codegen.claims";
        if (project.getContextValue(key) == null) {
            project.setContextValue(key, new TreeMap<String, String>());
        }
        return new Claims((Map<String, String>) project.getContextValue(key), execution.getExecutionId());
    }
}
