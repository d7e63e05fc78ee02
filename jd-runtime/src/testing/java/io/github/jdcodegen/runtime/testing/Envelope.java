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

    /**
     * An error of a gateway, {@code null} standing for JD's main one. Its texts have names in the style of the error's
     * own: {@code error_response} has {@code zh_desc} and {@code en_desc}, {@code errorResponse} has {@code msg}.
     */
    static String failure(GatewayMethod.@Nullable Profile gateway, GatewayAnswer.Failure failure) {
        var rules = gateway == null ? MAIN : gateway.envelope();
        var key = rules.errorKeys().get(0);
        var names = rules.messages().stream()
                .filter(name -> name.contains("_") == key.contains("_"))
                .toList();
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put(rules.code(), failure.code());
        if (names.size() < 2 || !key.contains("_")) {
            error.put(names.isEmpty() ? "msg" : names.get(0), failure.en());
        } else {
            error.put(names.get(0), failure.zh());
            error.put(names.get(1), failure.en());
        }
        return Json.print(Json.member(key, error));
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
            var isTree = value instanceof Map || value instanceof List;
            var text = method.gateway().text() && isTree || dialects.contains(Dialect.CONTENT_AS_TEXT);
            inside.put(name == null ? "result" : name, text ? Json.print(value) : value);
        }
        return Json.print(Json.member(wrapperName(method), inside));
    }

    /** Whether a whole answer has the wrapper that JD sends, not the one that documents write. */
    static boolean isOfTheWire(GatewayMethod method, String json) {
        return Json.parseObject(json).containsKey(new Envelope(Set.of()).wrapperName(method));
    }

    /** The content of a whole answer, as an example has it. */
    static @Nullable Object content(GatewayMethod method, String json) {
        var wrapper = Json.parseObject(json).values().iterator().next();
        var name = method.resultName();
        if (wrapper instanceof Map<?, ?> inside) {
            var content = Json.object(inside);
            return name != null && content.containsKey(name) ? content.get(name) : content;
        }
        return wrapper;
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
