package io.github.jdcodegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class JdCallerTest {
    private static final RawRequest REQUEST = RawRequest.of("a.b", "{\"x\":1}");

    @Test
    void aFakeAnswersByTheRequest() {
        var fake = JdCaller.answering(request -> new RawJson(Requests.json(request)));

        assertThat(fake.call(REQUEST).text()).isEqualTo("{\"x\":1}");
        assertThat(fake.callAsync(REQUEST)).isCompletedWithValue(new RawJson("{\"x\":1}"));
        assertThat(fake.exchange(REQUEST).report().isClean()).isTrue();
    }

    @Test
    void aFakeFailsAsACallDoes() {
        var failure = new JdBusinessException("a.b", new Failure(null, "E7", null, null, null));
        var fake = JdCaller.answering(request -> {
            throw failure;
        });

        assertThatThrownBy(() -> fake.call(REQUEST)).isSameAs(failure);
        assertThatThrownBy(() -> fake.callAsync(REQUEST).join())
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }
}
