package io.github.jdcodegen.spec.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the language, place by place, in canonical order. */
final class Keys {
    static final List<String> TEXT = List.of("en", "zh");

    static final List<String> API = List.of(
            "jd",
            "method",
            "name",
            "gateway",
            "version",
            "group",
            "title",
            "doc",
            "auth",
            "access",
            "approval",
            "layout",
            "deprecated",
            "note",
            "guessed",
            "request",
            "response",
            "paging",
            "errors",
            "examples",
            "source");

    static final List<String> SHARED = List.of("jd", "gateway", "group", "title", "doc", "types", "source");

    static final List<String> GATEWAY = List.of(
            "jd",
            "name",
            "protocol",
            "title",
            "doc",
            "parameter",
            "version",
            "system",
            "envelope",
            "outcome",
            "endpoints",
            "errors");

    static final List<String> REQUEST = List.of("fields", "rules", "types");

    static final List<String> RESPONSE = List.of("result", "type", "fields", "types", "outcome");

    static final List<String> FIELD = List.of(
            "type",
            "name",
            "also",
            "required",
            "const",
            "encoding",
            "doc",
            "unit",
            "min",
            "max",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "level",
            "example",
            "personal",
            "secret",
            "deprecated",
            "note",
            "guessed");

    static final List<String> RECORD = List.of("doc", "fields", "rules");

    static final List<String> ANSWERED_RECORD = List.of("doc", "fields");

    static final List<String> ENUM = List.of("type", "doc", "values");

    static final List<String> VALUE = List.of("name", "en", "zh", "for", "deprecated");

    /** The keys of a rule, by the key that tells its kind. */
    static final Map<String, List<String>> RULES = rules();

    static final List<String> OUTCOME = List.of("code", "ok", "empty", "error", "message");

    static final List<String> PAGING = List.of("style", "page", "size", "first", "total", "hasMore", "next", "items");

    static final List<String> ERROR = List.of("en", "zh", "advice", "kind", "confirmed");

    static final List<String> EXAMPLE = List.of("title", "request", "response");

    static final List<String> SOURCE = List.of("document", "section", "url", "modified", "sha256", "importer", "stamp");

    static final List<String> DEPRECATED = List.of("use", "note");

    static final List<String> ENVELOPE = List.of("keys", "results", "errorKeys", "code", "ok", "messages");

    static final List<String> ENDPOINT = List.of("url", "confirmed", "doc");

    static final List<String> OVERLAY = List.of("jd", "changes");

    static final List<String> CHANGE = List.of("method", "file", "path", "change", "value", "reason");

    private Keys() {}

    private static Map<String, List<String>> rules() {
        var rules = new LinkedHashMap<String, List<String>>();
        rules.put("max-span", List.of("max-span", "from", "to", "when", "level", "doc"));
        rules.put("given", List.of("given", "min", "max", "when", "level", "doc"));
        rules.put("required", List.of("required", "when", "level", "doc"));
        rules.put("forbidden", List.of("forbidden", "when", "level", "doc"));
        return rules;
    }
}
