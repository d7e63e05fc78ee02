package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wraps answers as a gateway does.
 *
 * @param dialects how it differs from what is documented
 */
record Envelope(Set<Dialect> dialects) {
    /** What a call meets whose method is not known: the shape of JD's main gateway. */
    private static final EnvelopeRules MAIN = new EnvelopeRules(
            List.of(), List.of(), List.of("error_response"), "code", List.of("0"), List.of("zh_desc", "en_desc"));

    /** An error of the gateway. */
    static String failure(@Nullable GatewayMethod method, Answer.Failure failure) {
        var rules = method == null ? MAIN : method.gateway().envelope();
        var texts = rules.messages();
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put(rules.code(), failure.code());
        error.put(texts.get(0), failure.zh());
        error.put(texts.get(texts.size() - 1), failure.en());
        return Json.print(Json.member(rules.errorKeys().get(0), error));
    }

    /** The content of an answer in its wrapper. */
    String wrap(GatewayMethod method, @Nullable Object content) {
        var rules = method.gateway().envelope();
        var inside = new LinkedHashMap<String, @Nullable Object>();
        var ok = rules.ok().get(0);
        inside.put(rules.code(), dialects.contains(Dialect.CODE_AS_NUMBER) ? new BigInteger(ok) : ok);
        var value = content;
        for (var dialect : dialects) {
            value = dialect.rewriteAll(value);
        }
        var name = method.resultName();
        if (name == null && value instanceof Map<?, ?> fields) {
            inside.putAll(Json.object(fields));
        } else {
            var text = method.gateway().text() || dialects.contains(Dialect.CONTENT_AS_TEXT);
            inside.put(name == null ? "result" : name, text ? Json.print(value) : value);
        }
        return Json.print(Json.member(wrapperName(method), inside));
    }

    /** A whole answer as an example has it; its dialect is its own unless others are asked for. */
    String example(GatewayMethod method, String json) {
        if (dialects.isEmpty()) {
            return json;
        }
        var wrapper = Json.parseObject(json).values().iterator().next();
        var name = method.resultName();
        if (wrapper instanceof Map<?, ?> inside) {
            var content = Json.object(inside);
            return wrap(method, name != null && content.containsKey(name) ? content.get(name) : content);
        }
        return wrap(method, wrapper);
    }

    private String wrapperName(GatewayMethod method) {
        if (dialects.contains(Dialect.STRANGE_WRAPPER)) {
            return "answer";
        }
        var name = method.gateway()
                .envelope()
                .keys()
                .get(0)
                .replace("{method}", method.name().replace('.', '_'));
        if (!dialects.contains(Dialect.OTHER_WRAPPER)) {
            return name;
        }
        return name.endsWith("_responce")
                ? name.replaceFirst("_responce$", "_response")
                : name.replaceFirst("_response$", "_responce");
    }
}
