package io.github.jdcodegen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's own signature against every known one. */
class SignatureTest {

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
        try (var in = SignatureTest.class.getResourceAsStream("/io/github/jdcodegen/runtime/sign/vectors.json")) {
            return new JsonMapper().readValue(in, new TypeReference<List<Vector>>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isAsThere(Vector vector) {
        assertThat(Signature.canonical(vector.parameters())).isEqualTo(vector.canonical());
        assertThat(Signature.sign(vector.parameters(), vector.secret(), vector.signMethod()))
                .isEqualTo(vector.sign());
    }

    @Test
    void refusesAnUnknownMethod() {
        assertThatThrownBy(() -> Signature.sign(Map.of(), "secret", "sha1")).hasMessageContaining("sha1");
    }
}
