package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.ScalarForm.Times;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a right call: the test's own, else one of the documented shape with an example's values. Thread-safe. */
final class AnswerFinder {
    private final boolean preferExamples;
    private final Map<String, Responder> responders = new ConcurrentHashMap<>();
    private final FieldKeys keys;
    private volatile Envelope envelope = new Envelope(Set.of());
    private volatile boolean encrypting;

    /** With or without the methods' own examples; with the keys of encrypted fields. */
    AnswerFinder(boolean preferExamples, FieldKeys keys) {
        this.preferExamples = preferExamples;
        this.keys = keys;
        reset();
    }

    void respond(String method, Responder responder) {
        responders.put(method, responder);
    }

    boolean hasResponder(String method) {
        return responders.containsKey(method);
    }

    void speak(Set<Dialect> dialects) {
        envelope = new Envelope(new TreeSet<>(dialects));
    }

    void encryptFields(boolean wished) {
        encrypting = wished;
    }

    void reset() {
        responders.clear();
        responders.put(FieldKeys.VOUCHER_METHOD, keys::voucher);
        responders.put(FieldKeys.KEY_METHOD, keys::keys);
        keys.reset();
        encrypting = false;
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
                    : wrap(method, request, Json.parse(((GatewayAnswer.Content) answer).json()));
        }
        var example = example(method);
        return wrap(
                method,
                request,
                AnswerSynthesizer.content(
                        method,
                        example.map(json -> Envelope.content(method, json)).orElse(null),
                        RequestedIds.of(request.json()),
                        new ScalarForm(times(method, example))));
    }

    /** Documents write times in forms that JD never sends; an example that was seen on the wire has the right one. */
    private Times times(GatewayMethod method, Optional<String> example) {
        if (envelope.dialects().contains(Dialect.TIMES_AS_TEXT)) {
            return Times.TEXT;
        }
        return example.filter(json -> Envelope.isOfTheWire(method, json)).isPresent()
                ? Times.AS_WRITTEN
                : Times.MILLISECONDS;
    }

    private String wrap(GatewayMethod method, RecordedRequest request, @Nullable Object content) {
        var token = request.parameters().getOrDefault("access_token", "");
        return envelope.wrap(
                method,
                encrypting
                        ? new FieldEncrypter(method.response(), plain -> keys.encrypt(plain, token)).encrypt(content)
                        : content);
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
