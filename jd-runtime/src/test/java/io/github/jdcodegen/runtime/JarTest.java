package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The runtime is small, and brings little with it. */
class JarTest {
    private static final int MOST_BYTES = 330_000;

    @Test
    void isSmall() throws Exception {
        assertThat(bytes(name -> true)).isBetween(50_000, MOST_BYTES);
    }

    /** Counts what its classes take, compressed. The aim is 28 KB; this keeps it from growing. */
    @Test
    void encryptionOfFieldsIsSmall() throws Exception {
        assertThat(bytes(name -> name.contains("/encryption/"))).isBetween(10_000, 31_500);
    }

    /** Packs classes as the build does later. */
    private static int bytes(Predicate<String> selection) throws Exception {
        var classes = Path.of(JdClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes);
                var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                var name = classes.relativize(file).toString();
                if (!name.contains("testing") && selection.test(name)) {
                    add(jar, name, file);
                }
            }
        }
        return bytes.size();
    }

    private static void add(JarOutputStream jar, String name, Path file) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        Files.copy(file, jar);
        jar.closeEntry();
    }

    @Test
    void needsTwoJars() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var dependencies = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency[not(scope) or scope='compile' or scope='runtime']",
                        pom,
                        XPathConstants.NODESET);
        var names = new ArrayList<String>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            names.add(dependency.getElementsByTagName("artifactId").item(0).getTextContent());
        }
        // Managed to test scope in the parent: these two never reach a user.
        names.removeAll(List.of("archunit-junit5", "jqwik"));
        assertThat(names).containsExactly("jackson-core", "jspecify");
    }
}
