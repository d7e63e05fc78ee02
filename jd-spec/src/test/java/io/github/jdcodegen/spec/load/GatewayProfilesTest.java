package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.ErrorCode.Kind;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Gateway.Endpoint;
import io.github.jdcodegen.spec.write.DescriptorWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayProfilesTest {
    private final Map<String, Gateway> gateways = DescriptorLoader.gateways();

    @ParameterizedTest
    @ValueSource(strings = {"jos", "kepler", "kepler-router", "union"})
    void eachIsInCanonicalForm(String name) throws IOException {
        Golden.check(
                Path.of("src/main/resources/gateways", name + ".yaml"), DescriptorWriter.write(gateways.get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "jos, 360buy_param_json, 2.0",
        "union, 360buy_param_json, 1.0",
        "kepler, 360buy_param_json, 1.0",
        "kepler-router, param_json, 2.0"
    })
    void eachHasItsParameterAndItsVersion(String name, String parameter, String version) {
        assertThat(gateways.get(name).parameter()).isEqualTo(parameter);
        assertThat(gateways.get(name).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "jos, 1, RETRY",
        "jos, 2, THROTTLE",
        "jos, 8, CLOCK",
        "jos, 12, SIGNATURE",
        "jos, 19, AUTH",
        "jos, 24, DENIED",
        "jos, 62, CALLER",
        "jos, 70, CONFLICT",
        "union, 12, SIGNATURE",
        "union, 403, DENIED",
        "union, 429, THROTTLE",
        "union, 2002500, RETRY",
        "kepler-router, 1004, AUTH",
        "kepler-router, 3041, THROTTLE"
    })
    void errorsTellWhatToDo(String name, String code, Kind kind) {
        assertThat(errors(name).get(code).kind()).isEqualTo(kind);
        assertThat(errors(name).get(code).text().en()).isNotBlank();
        assertThat(errors(name).get(code).text().zh()).isNotBlank();
    }

    @Test
    void whatOneGuideAloneSaysIsMarked() {
        assertThat(errors("jos").values().stream()
                        .filter(error -> !error.confirmed())
                        .map(ErrorCode::code))
                .containsExactlyInAnyOrder("400", "401", "403", "500");
        assertThat(gateways.get("jos").endpoints().stream()
                        .filter(endpoint -> !endpoint.confirmed())
                        .map(Endpoint::environment))
                .containsExactly("sandbox");
    }

    /** One gateway serves both, so that what it says itself is the same. */
    @Test
    void unionHasTheErrorsOfTheGatewayThatItShares() {
        var union = errors("union");
        errors("jos").values().stream().filter(ErrorCode::confirmed).forEach(error -> {
            var same = union.get(error.code());
            assertThat(same).as(error.code()).isNotNull();
            assertThat(same.text()).isEqualTo(error.text());
            assertThat(same.advice()).isEqualTo(error.advice());
            assertThat(same.kind()).isEqualTo(error.kind());
        });
    }

    private Map<String, ErrorCode> errors(String gateway) {
        return gateways.get(gateway).errors().stream().collect(Collectors.toMap(ErrorCode::code, error -> error));
    }
}
