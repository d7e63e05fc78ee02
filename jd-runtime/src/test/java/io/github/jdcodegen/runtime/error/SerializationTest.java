package io.github.jdcodegen.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.error.JdAuthorizationException.Reason;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures that travel between programs, such as in a job queue, keep their parts. */
class SerializationTest {
    private static final Failure FAILURE = new Failure(ErrorKind.AUTH, "19", "no", "无效", "r-1");
    private static final DecodeReport REPORT =
            new DecodeReport(List.of(new DecodeReport.Entry("$.a", DecodeReport.Kind.UNREADABLE, "\"x\"")), 1);
    private static final Violation VIOLATION = new Violation("a.b", "range", "is too much", Violation.Level.ERROR);

    static List<JdException> failures() {
        return List.of(
                new JdGatewayException("m", FAILURE),
                new JdBusinessException("m", FAILURE),
                new JdAuthorizationException("m", Reason.LOST, FAILURE, new JdGatewayException("m", FAILURE)),
                new JdTransportException("m", "broke", "a page", 502, true, FAILURE, null),
                new JdDecodeException("m", "odd", REPORT, FAILURE, null),
                new JdValidationException("m", List.of(VIOLATION)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyPartComesBack(JdException failure) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        JdException back;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            back = (JdException) in.readObject();
        }
        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFields("cause", "stackTrace")
                .isEqualTo(failure);
        assertThat(back.code()).isEqualTo(failure.code());
        assertThat(back.kind()).isEqualTo(failure.kind());
        assertThat(back.summary()).isEqualTo(failure.summary());
        if (back instanceof JdDecodeException decode) {
            assertThat(decode.report()).isEqualTo(REPORT);
        }
        if (back instanceof JdValidationException validation) {
            assertThat(validation.violations()).containsExactly(VIOLATION);
        }
    }
}
