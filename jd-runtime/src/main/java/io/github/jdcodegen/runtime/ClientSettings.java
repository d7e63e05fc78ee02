package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.time.Duration;

/** How a client makes its calls; the builder's methods say what each is. */
record ClientSettings(
        RequestWriter writer,
        AccessTokens tokens,
        Duration deadline,
        int maxAnswerBytes,
        AttemptTiming pace,
        ValidationPolicy validation,
        DecodePolicy decoding,
        Interceptors interceptors,
        Listeners listeners) {

    ClientSettings with(AccessTokens tokens) {
        return new ClientSettings(
                writer, tokens, deadline, maxAnswerBytes, pace, validation, decoding, interceptors, listeners);
    }

    ClientSettings with(Duration deadline) {
        return new ClientSettings(
                writer, tokens, deadline, maxAnswerBytes, pace, validation, decoding, interceptors, listeners);
    }
}
