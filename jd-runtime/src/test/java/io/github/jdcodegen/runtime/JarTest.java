package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The runtime is small, and brings little with it. */
class JarTest {
    private static final int MOST_BYTES = 330_000;
    /** The two headers of an entry of a zip file, without the name that stands in both. */
    private static final int HEADERS = 30 + 46;

    @Test
    void isSmall() throws Exception {
        assertThat(bytes(name -> true)).isBetween(50_000, MOST_BYTES);
    }

    /** Who does not use it carries no more than this. */
    @Test
    void encryptionOfFieldsIsSmall() throws Exception {
        assertThat(bytes(name -> name.contains("/encryption/"))).isBetween(10_000, 28 * 1024);
    }

    /** Who does not record carries no more than this. */
    @Test
    void theRecorderIsSmall() throws Exception {
        assertThat(bytes(name -> name.contains("CallRecorder") || name.contains("ShapeMask")))
                .isBetween(2_000, 6 * 1024);
    }

    /** What files take in a jar: each compressed, with its header and its line in the directory. */
    private static int bytes(Predicate<String> selection) throws Exception {
        var classes = Path.of(JdClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int bytes = 0;
        try (var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = classes.relativize(file).toString();
                if (!name.contains("testing") && name.endsWith(".class") && selection.test(name)) {
                    bytes += compressed(Files.readAllBytes(file)) + HEADERS + 2 * name.length();
                }
            }
        }
        return bytes;
    }

    private static int compressed(byte[] bytes) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        int size = 0;
        for (var buffer = new byte[8_192]; !deflater.finished(); ) {
            size += deflater.deflate(buffer);
        }
        deflater.end();
        return size;
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
