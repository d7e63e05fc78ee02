package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * A goal of this plugin. It logs its result in one line. If an input has problems, the build fails with all of them.
 */
abstract class JdMojo extends AbstractMojo {
    /** The properties that the user gave with {@code -D}. */
    @Parameter(defaultValue = "${session.userProperties}", readonly = true)
    Properties userProperties = new Properties();

    /** The description of this plugin, which lists the properties of its goals. */
    @Parameter(defaultValue = "${plugin}", readonly = true)
    PluginDescriptor plugin = new PluginDescriptor();

    /**
     * Does the goal's work.
     *
     * @return the result in one line
     * @throws SpecException if an input cannot be used
     * @throws FindingsFailure if what was found is to fail the build
     * @throws UncheckedIOException if the file system fails
     */
    abstract String run();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        UserProperties.unknown(userProperties, plugin).forEach(getLog()::warn);
        try {
            getLog().info(run());
        } catch (SpecException e) {
            throw new MojoFailureException(e.problems().stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining(
                            "\n",
                            e.problems().size() == 1
                                    ? "1 problem\n"
                                    : e.problems().size() + " problems\n",
                            "\n")));
        } catch (FindingsFailure e) {
            throw new MojoFailureException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
