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

    /** Files and folders with overlays, which change descriptors. They apply in this order. */
    @Parameter(property = "jd.overlays")
    private List<File> overlays;

    /** The folder for the Java sources. It belongs to this execution, which removes files that it no longer makes. */
    @Parameter(property = "jd.outputDirectory", defaultValue = "${project.build.directory}/generated-sources/jd")
    private File outputDirectory;

    /** The root package. Each group of methods has a package below it. */
    @Parameter(property = "jd.packageName", required = true)
    private String packageName;

    /**
     * The methods to generate: wire names, in which {@code *} stands for any text, {@code group:NAME}, or
     * {@code gateway:NAME}. Without this parameter all methods are generated.
     */
    @Parameter(property = "jd.includes")
    private List<String> includes;

    /** The methods to leave out, in the same patterns as {@code includes}. */
    @Parameter(property = "jd.excludes")
    private List<String> excludes;

    /**
     * The language of the Javadoc: {@code en}, {@code zh} or {@code both}. A text in one language only is always
     * used.
     */
    @Parameter(property = "jd.language", defaultValue = "both")
    private String language;

    /**
     * The folder for the data of the embedded gateway, one JSON file for each method. Without it no data is written.
     */
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

    /** Without the runtime javac would report hundreds of errors, and none would name the cause. */
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

    /** The source folders that are compiled together. Without a POM there are none. */
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
