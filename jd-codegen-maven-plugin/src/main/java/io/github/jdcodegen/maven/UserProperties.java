package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.model.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Finds properties {@code -Djd.…} that no goal reads. Maven itself does not warn of them. */
final class UserProperties {
    private static final String PREFIX = "jd.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(jd\\.[A-Za-z.]+)}");

    private UserProperties() {}

    /**
     * A warning for each property that no goal of this plugin has. {@code jd.shared.*} is for the tests of this
     * project.
     */
    static List<String> unknown(Properties given, PluginDescriptor plugin) {
        var known = known(plugin);
        return given.stringPropertyNames().stream()
                .filter(name -> !known.isEmpty() && name.startsWith(PREFIX) && !name.startsWith("jd.shared."))
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "-D" + name + " is no property of this plugin and changes nothing. "
                        + Spelling.nearest(name, known)
                                .map(near -> "Did you mean -D" + near + "?")
                                .orElse("There are: " + String.join(", ", known) + "."))
                .toList();
    }

    /** The properties of all goals. */
    private static Set<String> known(PluginDescriptor plugin) {
        if (plugin.getMojos() == null) {
            return Set.of();
        }
        return plugin.getMojos().stream()
                .flatMap(mojo -> Arrays.stream(mojo.getMojoConfiguration().getChildren()))
                .map(parameter -> parameter.getValue(""))
                .flatMap(value -> EXPRESSION.matcher(value).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
