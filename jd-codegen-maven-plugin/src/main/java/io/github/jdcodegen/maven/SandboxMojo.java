package io.github.jdcodegen.maven;

import io.github.jdcodegen.codegen.Sandbox;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the methods of a descriptor set on this machine, as JD's gateway would: it checks each call, and answers from the
 * methods' examples or with values of the documented shape. One line says that it is ready, and what to call it with. It
 * runs until it is stopped.
 */
@Mojo(name = "sandbox", threadSafe = true, requiresProject = false)
public final class SandboxMojo extends JdMojo {
    /**
     * Where the descriptors are, with commas between them: folders, and {@code catalog:} for those that come with
     * jd-codegen. A method in a later one replaces that of an earlier one.
     */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    List<String> descriptors;

    /** Files and folders of overlays, which change descriptors, in the order in which they apply. */
    @Parameter(property = "jd.overlays")
    List<File> overlays;

    /** The port; 0 for a free one. */
    @Parameter(property = "jd.port", defaultValue = "0")
    int port;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    File basedir;

    @Override
    String run() {
        return Sandbox.run(
                basedir.toPath(),
                descriptors,
                overlays.stream().map(File::toPath).toList(),
                port,
                line -> getLog().info(line));
    }
}
