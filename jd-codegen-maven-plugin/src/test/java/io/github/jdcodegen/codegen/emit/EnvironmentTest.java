package io.github.jdcodegen.codegen.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated depends on nothing but descriptors and options. */
class EnvironmentTest {

    /** Prints a digest of everything that the golden descriptors generate. */
    static final class Digest {
        private Digest() {}

        public static void main(String[] args) throws Exception {
            System.out.print(digest());
        }

        static String digest() throws Exception {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var golden : List.of("plain", "nasty")) {
                Generated.files(Generated.descriptors(golden), PlanOptions.of("com.acme"))
                        .forEach((path, content) -> digest.update((path + "\n" + content).getBytes(UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    @Test
    void anotherLocaleZoneAndCharsetGiveTheSameBytes() throws Exception {
        assertThat(fork(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=US-ASCII"))
                .isEqualTo(Digest.digest());
    }

    private static String fork(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digest.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
