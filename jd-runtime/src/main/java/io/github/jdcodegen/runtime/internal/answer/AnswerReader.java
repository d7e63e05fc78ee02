package io.github.jdcodegen.runtime.internal.answer;

import io.github.jdcodegen.runtime.generated.ObjectReader;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.answer.ParsedAnswer.Refusal;
import io.github.jdcodegen.runtime.internal.reading.ContentPath;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.internal.reading.JsonSource;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads whole answers of one method. It finds the content inside the envelope by the rules of the gateway. An answer as
 * documented takes one pass; content in another place is copied first, and then read from the copy.
 *
 * @param <R> the type of the content
 */
public final class AnswerReader<R> {
    private final EnvelopeRules rules;
    private final List<String> keys;
    private final List<String> results;
    private final List<ContentPath> paths;
    private final ObjectReader<R> reader;

    /**
     * Makes one.
     *
     * @param method the wire name of the method
     * @param rules how its gateway wraps answers
     * @param result the name of its content inside the envelope; {@code null} if none is documented
     * @param paths what to see of the content, each a {@link ContentPath}
     * @param reader reads the content
     */
    public AnswerReader(
            String method, EnvelopeRules rules, @Nullable String result, List<String> paths, ObjectReader<R> reader) {
        this.rules = rules;
        this.keys = filled(rules.keys(), "{method}", method.replace('.', '_'));
        var names = new LinkedHashSet<String>();
        if (result != null) {
            names.add(result);
        }
        names.addAll(filled(rules.results(), "{verb}", method.substring(method.lastIndexOf('.') + 1)));
        this.results = List.copyOf(names);
        this.paths = ContentPath.of(paths);
        this.reader = reader;
    }

    /** A loop, not a stream: the first lambdas of a program take more time than an answer. */
    private static List<String> filled(List<String> names, String variable, String value) {
        var filled = new ArrayList<String>();
        for (var name : names) {
            filled.add(name.replace(variable, value));
        }
        return filled;
    }

    /**
     * Reads an answer.
     *
     * @throws JacksonException if it is no JSON in any syntax, or cut off
     */
    public ParsedAnswer<R> read(String json) {
        try (var parser = JsonText.parser(JsonText.STRICT, json)) {
            return new Reading(JsonText.STRICT).read(parser);
        } catch (JacksonException asStrict) {
            return readLeniently(json, asStrict);
        }
    }

    /**
     * Reads an answer in UTF-8.
     *
     * @throws JacksonException if it is no JSON in any syntax, or cut off
     */
    public ParsedAnswer<R> read(byte[] utf8) {
        try (var parser = JsonText.STRICT.createParser(ObjectReadContext.empty(), utf8)) {
            return new Reading(JsonText.STRICT).read(parser);
        } catch (JacksonException asStrict) {
            return readLeniently(new String(utf8, StandardCharsets.UTF_8), asStrict);
        }
    }

    private ParsedAnswer<R> readLeniently(String json, JacksonException asStrict) {
        try (var parser = JsonText.parser(JsonText.LENIENT, json)) {
            var reading = new Reading(JsonText.LENIENT);
            reading.findings.add(Kind.OTHER_SYNTAX, "^", null);
            return reading.read(parser);
        } catch (JacksonException asLenient) {
            throw asStrict;
        }
    }

    /**
     * What was read as content.
     *
     * @param findings what in it was not as documented
     * @param probe the request id and the values that tell the outcome
     * @param known whether any of its fields is one that its type knows
     */
    private record Content<R>(@Nullable R value, Findings findings, ContentProbe probe, boolean known) {}

    /** One answer while it is being read. */
    private final class Reading {
        private final JsonFactory syntax;
        private final Findings findings = new Findings();
        private @Nullable Content<R> content;
        private @Nullable Refusal refusal;
        private @Nullable String requestId;
        private boolean missing;

        Reading(JsonFactory syntax) {
            this.syntax = syntax;
        }

        ParsedAnswer<R> read(JsonParser parser) {
            var token = parser.nextToken();
            if (token == null) {
                throw new StreamReadException(parser, "the answer is empty");
            }
            if (token == JsonToken.START_OBJECT) {
                readRoot(parser);
            } else {
                findings.add(Kind.ENVELOPE, "^", null);
                content = readContent(parser, findings, Set.of());
            }
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows the end of the answer");
            }
            if (refusal != null || content == null || missing) {
                return new ParsedAnswer<>(null, findings.report(), requestId, refusal, Map.of());
            }
            var probe = content.probe;
            return new ParsedAnswer<>(
                    content.value == null ? readNothing() : content.value,
                    findings.report(),
                    requestId == null ? probe.requestId() : requestId,
                    null,
                    probe.seen());
        }

        private void readRoot(JsonParser parser) {
            var others = new LinkedHashMap<String, String>();
            boolean enveloped = false;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                if (!enveloped && token == JsonToken.START_OBJECT && keys.contains(name)) {
                    enveloped = true;
                    if (!name.equals(keys.get(0))) {
                        findings.add(Kind.ENVELOPE, JsonSource.field("^", name), null);
                    }
                    readEnvelope(parser, name);
                } else if (token != JsonToken.VALUE_NULL && rules.errorKeys().contains(name)) {
                    refuse(JsonText.copy(parser));
                } else {
                    keep(others, null, name, parser);
                }
            }
            if (enveloped || refusal != null) {
                takeRequestId(others);
                report(others, null);
            } else {
                readOtherRoot(others);
            }
        }

        /** Reads the envelope that the parser stands on; it has no key where the root itself is the envelope. */
        private void readEnvelope(JsonParser parser, @Nullable String key) {
            var others = new LinkedHashMap<String, String>();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (content == null && results.contains(name)) {
                    if (!name.equals(results.get(0))) {
                        findings.add(Kind.ENVELOPE, JsonSource.field(envelope(key), name), null);
                    }
                    missing = mustHaveContent() && isBlank(parser);
                    content = readContent(parser, findings, Set.of());
                } else {
                    keep(others, key, name, parser);
                }
            }
            takeRequestId(others);
            var code = JsonText.scalar(others.get(rules.code()));
            if (code != null && !rules.ok().contains(code)) {
                refuse(others);
            } else if (content == null) {
                readElsewhere(others, key);
            } else {
                others.remove(rules.code());
                report(others, key);
            }
        }

        /** The content of an envelope that has none under its name: its own fields, or the only one of them. */
        private void readElsewhere(Map<String, String> fields, @Nullable String key) {
            var own = readContent(JsonText.object(fields), Set.of(rules.code()));
            fields.remove(rules.code());
            if (results.isEmpty()) {
                accept(own);
                return;
            }
            var only = only(fields);
            var inside = only == null ? null : fields.get(only);
            if (!own.known && only != null && inside != null && JsonText.holdsStructure(inside)) {
                findings.add(Kind.ENVELOPE, JsonSource.field(envelope(key), only), null);
                accept(readContent(inside, Set.of()));
                return;
            }
            findings.add(Kind.ENVELOPE, envelope(key), null);
            if (own.known) {
                accept(own);
            } else {
                missing = mustHaveContent();
                accept(readContent("null", Set.of()));
                report(fields, key);
            }
        }

        /** Where the gateway names the content and tells by it whether a call succeeded, no content is no success. */
        private boolean mustHaveContent() {
            return !rules.results().isEmpty() && !paths.isEmpty();
        }

        /** Whether the parser stands on nothing. */
        private static boolean isBlank(JsonParser parser) {
            return parser.currentToken() == JsonToken.VALUE_NULL
                    || parser.currentToken() == JsonToken.VALUE_STRING
                            && parser.getString().isBlank();
        }

        /** A root without the expected envelope: an error, an envelope in another form, or the content alone. */
        private void readOtherRoot(Map<String, String> root) {
            var alone = readContent(JsonText.object(root), Set.of());
            if (!alone.known && isRefusal(root)) {
                refuse(root);
                return;
            }
            var key = keys.stream().filter(root::containsKey).findFirst().orElseGet(() -> only(root));
            var inside = key == null ? null : root.get(key);
            var fields = inside == null ? Map.<String, String>of() : JsonText.fields(inside);
            if (inside != null && (alone.known ? root.size() == 1 && isWholeEnvelope(fields) : isEnvelope(fields))) {
                findings.add(inside.startsWith("{") ? Kind.ENVELOPE : Kind.JSON_IN_TEXT, envelope(key), null);
                readEnvelope(fields, key);
                root.remove(key);
                report(root, null);
                return;
            }
            findings.add(Kind.ENVELOPE, "^", null);
            if (!alone.known && isEnvelope(root)) {
                readEnvelope(root, null);
            } else {
                accept(alone);
            }
        }

        private void readEnvelope(Map<String, String> fields, @Nullable String key) {
            try (var parser = JsonText.parser(JsonText.STRICT, JsonText.object(fields))) {
                parser.nextToken();
                readEnvelope(parser, key);
            }
        }

        private boolean isEnvelope(Map<String, String> fields) {
            return fields.containsKey(rules.code()) || results.stream().anyMatch(fields::containsKey);
        }

        /** Whether code and content are there under their names, so that nothing else can be meant. */
        private boolean isWholeEnvelope(Map<String, String> fields) {
            return fields.containsKey(rules.code()) && results.stream().anyMatch(fields::containsKey);
        }

        /** Whether these fields are the code of a failure, its texts and an id, and nothing else. */
        private boolean isRefusal(Map<String, String> fields) {
            var code = JsonText.scalar(fields.get(rules.code()));
            return code != null
                    && !rules.ok().contains(code)
                    && fields.keySet().stream()
                            .allMatch(name -> name.equals(rules.code())
                                    || rules.messages().contains(name)
                                    || ContentProbe.REQUEST_IDS.contains(name));
        }

        private void refuse(String json) {
            var fields = JsonText.fields(json);
            if (fields.isEmpty()) {
                var text = JsonText.scalar(json);
                refusal = new Refusal(null, List.of(text == null ? json : text));
            } else {
                refuse(fields);
            }
        }

        private void refuse(Map<String, String> fields) {
            takeRequestId(fields);
            var texts = rules.messages().stream()
                    .map(name -> JsonText.scalar(fields.get(name)))
                    .filter(Objects::nonNull)
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            refusal = new Refusal(JsonText.scalar(fields.get(rules.code())), texts);
        }

        private void takeRequestId(Map<String, String> fields) {
            for (var name : ContentProbe.REQUEST_IDS) {
                var id = JsonText.scalar(fields.get(name));
                if (id != null) {
                    requestId = id;
                    fields.remove(name);
                }
            }
        }

        private void keep(Map<String, String> fields, @Nullable String key, String name, JsonParser parser) {
            var raw = JsonText.copy(parser);
            if (fields.putIfAbsent(name, raw) != null) {
                findings.add(Kind.DUPLICATE_FIELD, JsonSource.field(envelope(key), name), raw);
            }
        }

        private void report(Map<String, String> fields, @Nullable String key) {
            fields.forEach((name, raw) -> findings.add(Kind.UNKNOWN_FIELD, JsonSource.field(envelope(key), name), raw));
        }

        /** The path of the envelope of that key; of the root if there is none. */
        private static String envelope(@Nullable String key) {
            return key == null ? "^" : JsonSource.field("^", key);
        }

        private void accept(Content<R> read) {
            findings.addAll(read.findings);
            content = read;
        }

        private Content<R> readContent(String json, Set<String> owned) {
            try (var parser = JsonText.parser(JsonText.STRICT, json)) {
                parser.nextToken();
                return readContent(parser, new Findings(), owned);
            }
        }

        private Content<R> readContent(JsonParser parser, Findings into, Collection<String> owned) {
            var probe = new ContentProbe(paths, owned);
            probe.seeRoot(parser);
            // Where the rules of the gateway name the content, JD usually sends it as JSON inside a text.
            var in = new WireReader(parser, into, probe, rules.results().isEmpty() ? null : syntax);
            var value = reader.read(in);
            boolean known = in.knowsContent();
            if (value instanceof RawJson raw) {
                var inText = JsonText.structureIn(JsonText.scalar(raw.toString()));
                probe.seeIn(inText == null ? raw.toString() : inText);
                known |= JsonText.fields(raw.toString()).keySet().stream().anyMatch(name -> !owned.contains(name));
            }
            return new Content<>(value, into, probe, known);
        }

        /** The value of content that is {@code null} or blank: an object without fields. */
        private @Nullable R readNothing() {
            return findings.has(Kind.UNREADABLE, "$") ? null : readContent("{}", Set.of()).value;
        }
    }

    private static @Nullable String only(Map<String, String> fields) {
        return fields.size() == 1 ? fields.keySet().iterator().next() : null;
    }
}
