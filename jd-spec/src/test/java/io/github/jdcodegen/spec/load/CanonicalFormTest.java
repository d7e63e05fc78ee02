package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.write.DescriptorWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in canonical form, read and written, has the same bytes. */
class CanonicalFormTest {
    private static final Path GOOD = Path.of("src/test/resources/good");

    @Test
    void readAndWrittenHaveTheSameBytes() throws IOException {
        var set = DescriptorLoader.load(GOOD);
        for (var api : set.apis()) {
            var file = Path.of(api.gateway(), api.group(), api.method() + ".yaml");
            Golden.check(GOOD.resolve(file), DescriptorWriter.write(api));
        }
        for (var shared : set.shared()) {
            var file = Path.of(shared.gateway(), shared.group(), "_shared.yaml");
            Golden.check(GOOD.resolve(file), DescriptorWriter.write(shared));
        }
        for (var name : List.of("mine", "old-soap")) {
            var file = GOOD.resolve("gateways").resolve(name + ".yaml");
            Golden.check(file, DescriptorWriter.write(set.gateways().get(name)));
        }
    }
}
