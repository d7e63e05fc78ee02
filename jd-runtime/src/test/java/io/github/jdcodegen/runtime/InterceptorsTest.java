package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterceptorsTest {
    private static final RawRequest READ = RawRequest.builder("a.b")
            .gateway(JdGateway.of("g").error("1", ErrorKind.RETRY, null, "忙").build())
            .readOnly()
            .build();

    /** Notes the stages it sees. */
    private static final class Notes implements JdInterceptor {
        private final String name;
        private final List<String> notes;

        Notes(String name, List<String> notes) {
            this.name = name;
            this.notes = notes;
        }

        @Override
        public <R> JdRequest<R> beforeCall(JdRequest<R> request) {
            notes.add(name + " call " + request.operation().method());
            return request;
        }

        @Override
        public Attempt beforeAttempt(Attempt attempt) {
            notes.add(name + " attempt " + attempt.number());
            return attempt;
        }

        @Override
        public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
            notes.add(name + " answer " + attempt.number());
            return answer;
        }

        @Override
        public void afterCall(JdRequest<?> request, @Nullable Exchange<?> exchange, @Nullable JdException failure) {
            notes.add(name + " end " + (exchange == null ? failure.code() : exchange.attempts()));
        }
    }

    @Test
    void runAtFourStagesOutInOrderAndBackInReverse() {
        var notes = new ArrayList<String>();
        try (var gate = new Gate(Gate.refusal(1, ""), Gate.content(""), Gate.refusal(99, ""));
                var client = gate.client()
                        .interceptor(new Notes("A", notes))
                        .interceptor(new Notes("B", notes))
                        .build()) {
            client.call(READ);
            assertThat(notes)
                    .containsExactly(
                            "A call a.b",
                            "B call a.b",
                            "A attempt 1",
                            "B attempt 1",
                            "B answer 1",
                            "A answer 1",
                            "A attempt 2",
                            "B attempt 2",
                            "B answer 2",
                            "A answer 2",
                            "B end 2",
                            "A end 2");
            notes.clear();
            assertThatThrownBy(() -> client.call(READ)).isInstanceOf(JdException.class);
            assertThat(notes).endsWith("B end 99", "A end 99");
        }
    }

    @Test
    void changeTheRequestTheAttemptAndTheAnswer() {
        var change = new JdInterceptor() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> JdRequest<R> beforeCall(JdRequest<R> request) {
                return (JdRequest<R>) RawRequest.of("c.d", "{\"x\":2}");
            }

            @Override
            public Attempt beforeAttempt(Attempt attempt) {
                return attempt.withParameter("jos_result_fuzz", "1").withHeader("isvToken", "I");
            }

            @Override
            public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
                return new HttpAnswer(200, Map.of(), answer.body().replace("1", "鞋"));
            }
        };
        try (var gate = new Gate(Gate.content(",\"x\":\"1\""));
                var client = gate.client().interceptor(change).build()) {
            assertThat(client.call(READ).members()).containsEntry("x", new RawJson("\"鞋\""));
            var request = gate.request();
            assertThat(request.parameters())
                    .containsEntry("method", "c.d")
                    .containsEntry("360buy_param_json", "{\"x\":2}")
                    .containsEntry("jos_result_fuzz", "1");
            assertThat(request.headers()).containsEntry("isvtoken", "I");
            var signed = new TreeMap<>(request.parameters());
            assertThat(signed.remove("sign")).isEqualTo(Signer.md5().sign(CanonicalText.of(signed), Gate.SECRET));
        }
    }

    @Test
    void anExceptionOfAnInterceptorEndsTheCall() {
        var failing = new JdInterceptor() {
            @Override
            public Attempt beforeAttempt(Attempt attempt) {
                throw new IllegalStateException("not today");
            }
        };
        try (var gate = new Gate(Gate.content(""));
                var client = gate.client().interceptor(failing).build()) {
            assertThatThrownBy(() -> client.call(READ)).hasMessage("not today");
            assertThat(gate.requests()).isEmpty();
        }
    }
}
