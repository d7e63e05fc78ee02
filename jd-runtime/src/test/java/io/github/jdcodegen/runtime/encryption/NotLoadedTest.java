package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.RawRequest;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program that decrypts nothing loads nothing of it. */
class NotLoadedTest {

    /** Makes a client and a call. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try (var client = JdClient.builder(JdEnvironment.at(URI.create(arguments[0])))
                    .app("KEY", "secret")
                    .build()) {
                client.call(RawRequest.of("a.b", "{}"));
            } catch (JdException e) {
                System.out.println("called: " + e.code());
            }
        }
    }

    @Test
    void whereItIsNotUsed() throws Exception {
        try (var gateway = EmbeddedGateway.builder().app("KEY", "secret").start()) {
            var java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-verbose:class",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Program.class.getName(),
                            gateway.url().toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(java.getInputStream().readAllBytes(), UTF_8);
            assertThat(java.waitFor()).isZero();
            assertThat(output).contains("called: 15", "io.github.jdcodegen.runtime.JdClient ");
            var loaded = output.lines()
                    .filter(line -> line.contains("io.github.jdcodegen.runtime.encryption."))
                    .filter(line -> !line.contains("NotLoadedTest"));
            assertThat(loaded).isEmpty();
        }
    }
}
