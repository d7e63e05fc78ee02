package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.generated.Shape;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Errors in the forms that JD documents, as the gateways that the runtime knows tell them. */
class StandardGatewaysAnswersTest {
    private static final String ERROR = "{\"code\":\"408\",\"errorMessage\":\"联盟 id 受限\",\"errorSolution\":\"请联系商务\"}";

    static Stream<JdGateway> gateways() {
        return Stream.of(StandardGateways.UNION, StandardGateways.JOS);
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void whatToDoStandsInTheMessageAfterWhatIsWrong(JdGateway gateway) {
        var failure = failure(gateway, ERROR);

        assertThat(failure.code()).isEqualTo("408");
        assertThat(failure.zh()).isEqualTo("联盟 id 受限; 请联系商务");
        assertThat(failure).hasMessageContaining("联盟 id 受限; 请联系商务");
    }

    @Test
    void itIsStillTheErrorOfItsCode() {
        assertThat(failure(StandardGateways.UNION, ERROR).kind()).isEqualTo(ErrorKind.DENIED);
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void whatIsWrongComesFirstWhereItHasAnotherName(JdGateway gateway) {
        var answer = "{\"error_response\":{\"errorSolution\":\"请联系商务\",\"msg\":\"受限\",\"code\":\"408\"}}";

        assertThat(failure(gateway, answer).zh()).isEqualTo("受限; 请联系商务");
    }

    private static JdException failure(JdGateway gateway, String answer) {
        JsonNode shape = Shape.JSON.valueToTree(Map.of("skuName", "string"));
        var operation = Operation.of("jd.union.open.goods.query", gateway, Shape.of(shape))
                .build();
        return catchThrowableOfType(JdException.class, () -> Responses.decode(operation, answer));
    }
}
