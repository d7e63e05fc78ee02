package io.github.jdcodegen.maven;

import io.github.jdcodegen.codegen.Sandbox;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the methods of a descriptor set on this machine, like JD's gateway, to clients in any language. It checks each
 * call, and answers in the form of the wire: with the ids that the request gave, the values of the method's example, and
 * made-up values for the other fields. One line in the log says that it is ready, and gives its address, app key, app
 * secret and access token. It runs until it is stopped.
 */
@Mojo(name = "sandbox", threadSafe = true, requiresProject = false)
public final class SandboxMojo extends JdMojo {
    /**
     * Where the descriptors are, with commas between them: folders, and {@code catalog:} for those that come with
     * jd-codegen. A method in a later one replaces that of an earlier one.
     */
    @Parameter(property = "jd.descriptors", defaultValue = "src/main/jd")
    List<String> descriptors;

    /** Files and folders with overlays, which change descriptors. They apply in this order. */
    @Parameter(property = "jd.overlays")
    List<File> overlays;

    /** The port; 0 for a free one. */
    @Parameter(property = "jd.port", defaultValue = "0")
    int port;

    /** Whether it refuses what JD answers all the same and it else only tells: a parameter or version that is not the method's. */
    @Parameter(property = "jd.strict", defaultValue = "false")
    boolean strict;

    /** Whether the log shows what each call asked and was answered; values that may be personal or secret are masked. */
    @Parameter(property = "jd.logCalls", defaultValue = "false")
    boolean logCalls;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    File basedir;

    @Override
    String run() {
        return Sandbox.run(
                basedir.toPath(),
                descriptors,
                overlays.stream().map(File::toPath).toList(),
                new Sandbox.Settings(port, strict, logCalls),
                line -> getLog().info(line));
    }
}
