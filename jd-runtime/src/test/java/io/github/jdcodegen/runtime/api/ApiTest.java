package io.github.jdcodegen.runtime.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.JdClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the public API of this module's two jars with {@code api.txt}. A difference is a change that users see:
 * {@code -Drecreate=true} writes the file anew, and a review reads what changed in it.
 */
class ApiTest {
    private static final String ROOT = JdClient.class.getPackageName();
    private static final Path FILE = Path.of("api.txt");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/testing/java"));

    /** The sentence of a package's Javadoc that says who may use it. */
    private static final Pattern DOOR = Pattern.compile("^ \\* <p>(For [^.]*\\.)", Pattern.MULTILINE);

    @Test
    void isWhatIsWrittenDown() throws IOException {
        var api = dump();
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(FILE, api);
        }
        assertThat(api)
                .as("the public API; after a change on purpose, -Drecreate=true writes %s anew", FILE)
                .isEqualTo(Files.readString(FILE));
    }

    /** What nobody outside may use is in a package that is called internal, and the other way round. */
    @Test
    void everyPackageSaysWhoMayUseIt() {
        assertThat(packages()).allSatisfy(name -> {
            var isInside = door(name).equals("For the runtime only.");
            assertThat(isInside).isEqualTo(List.of(name.split("\\.")).contains("internal"));
        });
    }

    private static String dump() {
        var dump = new ApiDump(ROOT);
        var byPackage = new TreeMap<String, String>();
        for (var name : packages()) {
            if (!door(name).equals("For the runtime only.")) {
                var types = classes(name)
                        .filter(ApiDump::isVisible)
                        .sorted(Comparator.comparing(Class::getName))
                        .map(type -> String.join("\n", dump.lines(type)) + "\n")
                        .collect(joining("\n"));
                byPackage.put(name, "# " + name + ": " + door(name) + "\n\n" + types);
            }
        }
        return String.join("\n", byPackage.values());
    }

    private static List<String> packages() {
        return SOURCES.stream()
                .flatMap(source -> files(source)
                        .filter(file -> file.endsWith("package-info.java"))
                        .map(file -> source.relativize(file.getParent()).toString()))
                .map(folder -> folder.replace('/', '.').replace('\\', '.'))
                .sorted()
                .toList();
    }

    private static String door(String name) {
        var file = SOURCES.stream()
                .map(source -> source.resolve(name.replace('.', '/')).resolve("package-info.java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            var door = DOOR.matcher(Files.readString(file));
            assertThat(door.find()).as("%s says who may use the package", file).isTrue();
            return door.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> classes(String name) {
        return files(compiled().resolve(name.replace('.', '/')))
                .filter(file -> file.getParent().endsWith(name.replace('.', '/')))
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                .map(file -> load(name + "." + file.substring(0, file.length() - ".class".length())));
    }

    private static Path compiled() {
        try {
            return Path.of(JdClient.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
