package io.github.jdcodegen.spec.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of the language, place by place, in canonical order. */
public final class Keys {
    public static final List<String> TEXT = List.of("en", "zh");

    public static final List<String> API = List.of(
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
            "source",
            "importer",
            "stamp");

    /** What an import can guess of a method: {@code outcome} stands in the response. */
    public static final List<String> API_GUESSED =
            Stream.concat(API.stream(), Stream.of("outcome")).toList();

    public static final List<String> SHARED = List.of("jd", "gateway", "group", "title", "doc", "types", "source");

    public static final List<String> GATEWAY = List.of(
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

    public static final List<String> REQUEST = List.of("fields", "rules", "types");

    public static final List<String> RESPONSE = List.of("result", "type", "fields", "types", "outcome");

    public static final List<String> FIELD = List.of(
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
            "encrypted",
            "secret",
            "deprecated",
            "note",
            "guessed");

    public static final List<String> RECORD = List.of("doc", "fields", "rules");

    public static final List<String> ANSWERED_RECORD = List.of("doc", "fields");

    public static final List<String> ENUM = List.of("type", "doc", "values");

    public static final List<String> VALUE = List.of("name", "en", "zh", "for", "deprecated");

    /** The keys of a rule, by the key that tells its kind. */
    public static final Map<String, List<String>> RULES = rules();

    public static final List<String> OUTCOME = List.of("code", "ok", "empty", "error", "message");

    public static final List<String> PAGING =
            List.of("style", "page", "size", "first", "total", "hasMore", "next", "items");

    public static final List<String> ERROR = List.of("en", "zh", "advice", "kind", "confirmed");

    public static final List<String> EXAMPLE = List.of("title", "request", "response");

    public static final List<String> SOURCE =
            List.of("document", "section", "url", "modified", "sha256", "importer", "stamp");

    public static final List<String> DEPRECATED = List.of("use", "note");

    public static final List<String> ENVELOPE =
            List.of("keys", "results", "text", "errorKeys", "code", "ok", "messages");

    public static final List<String> ENDPOINT = List.of("url", "confirmed", "doc");

    public static final List<String> OVERLAY = List.of("jd", "changes");

    public static final List<String> CHANGE = List.of("method", "file", "path", "change", "value", "reason");

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
