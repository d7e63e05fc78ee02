package io.github.jdcodegen.spec.importer.map;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** JD's groups of methods. */
public final class Groups {
    private static final Map<String, Group> BY_NUMBER = load();
    private static final Map<String, String> TITLES =
            BY_NUMBER.values().stream().collect(Collectors.toMap(Group::name, Group::title));

    /**
     * A group.
     *
     * @param name its name here
     * @param title what JD calls it, in Chinese
     */
    private record Group(String name, String title) {
        static Group of(String property) {
            var parts = property.split(" ", 2);
            return new Group(parts[0], parts[1]);
        }
    }

    private Groups() {}

    /** The name of a group by its number, if it is known. */
    public static Optional<String> name(int id) {
        return Optional.ofNullable(BY_NUMBER.get(Integer.toString(id))).map(Group::name);
    }

    /** What JD calls the group of that name, in Chinese, if it is known. */
    public static Optional<String> title(String name) {
        return Optional.ofNullable(TITLES.get(name));
    }

    private static Map<String, Group> load() {
        var groups = new Properties();
        try (var in = Groups.class.getResourceAsStream("groups.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            groups.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups.stringPropertyNames().stream()
                .collect(Collectors.toMap(number -> number, number -> Group.of(groups.getProperty(number))));
    }
}
