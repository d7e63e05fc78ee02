package io.github.jdcodegen.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every known signature: published ones, and ones computed from the rules. */
class SignVectorsTest {

    record Vector(
            String id,
            String origin,
            String signMethod,
            String secret,
            Map<String, String> parameters,
            String canonical,
            String sign) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Vector> vectors() throws IOException {
        try (var in = SignVectorsTest.class.getResourceAsStream("vectors.json")) {
            return new JsonMapper().readValue(in, new TypeReference<List<Vector>>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isSignedAsThere(Vector vector) {
        var canonical = CanonicalText.of(vector.parameters());
        assertThat(canonical).isEqualTo(vector.canonical());
        assertThat(Signer.of(vector.signMethod()).sign(canonical, vector.secret()))
                .isEqualTo(vector.sign());
    }
}
