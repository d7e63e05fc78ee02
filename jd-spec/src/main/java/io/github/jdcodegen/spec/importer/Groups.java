package io.github.jdcodegen.spec.importer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The names of JD's groups of methods. */
final class Groups {
    private static final Properties NAMES = load();

    private Groups() {}

    /** The name of a group by its number, if it is known. */
    static Optional<String> name(int id) {
        return Optional.ofNullable(NAMES.getProperty(Integer.toString(id)));
    }

    private static Properties load() {
        var names = new Properties();
        try (var in = Groups.class.getResourceAsStream("groups.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
