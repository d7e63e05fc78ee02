package io.github.jdcodegen.runtime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The invented answers that are read. */
final class Fixtures {
    private Fixtures() {}

    static byte[] bytes(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
