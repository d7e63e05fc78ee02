package io.github.jdcodegen.runtime.testing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the answer to a right call: the test's own, else an example, else one of the documented shape. Thread-safe. */
final class AnswerFinder {
    private final boolean preferExamples;
    private final Map<String, Responder> responders = new ConcurrentHashMap<>();
    private volatile Envelope envelope = new Envelope(Set.of());

    /** With or without the methods' own examples. */
    AnswerFinder(boolean preferExamples) {
        this.preferExamples = preferExamples;
    }

    void respond(String method, Responder responder) {
        responders.put(method, responder);
    }

    void speak(Set<Dialect> dialects) {
        envelope = new Envelope(new TreeSet<>(dialects));
    }

    void reset() {
        responders.clear();
        speak(Set.of());
    }

    /** The whole answer. */
    String answer(GatewayMethod method, RecordedRequest request) {
        var responder = responders.get(method.name());
        if (responder != null) {
            var answer = responder.answer(request);
            if (answer instanceof GatewayAnswer.Whole whole) {
                return whole.body();
            }
            return answer instanceof GatewayAnswer.Failure failure
                    ? Envelope.failure(method.gateway(), failure)
                    : envelope.wrap(method, Json.parse(((GatewayAnswer.Content) answer).json()));
        }
        return example(method)
                .map(json -> envelope.example(method, json))
                .orElseGet(() -> envelope.wrap(
                        method,
                        AnswerSynthesizer.content(method, envelope.dialects().contains(Dialect.TIMES_AS_TEXT))));
    }

    private Optional<String> example(GatewayMethod method) {
        return preferExamples
                ? method.examples().stream()
                        .map(GatewayMethod.Example::response)
                        .filter(json -> isAnswer(method, json))
                        .findFirst()
                : Optional.empty();
    }

    /** An example counts if it is a JSON object and no error. */
    private static boolean isAnswer(GatewayMethod method, String json) {
        try {
            var errorKeys = method.gateway().envelope().errorKeys();
            var names = Json.parseObject(json).keySet();
            return !names.isEmpty() && names.stream().noneMatch(errorKeys::contains);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
