package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.internal.reading.JsonSource;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads an answer of JD, leniently: a value that comes in another form than documented is read all the same and told in
 * the {@link DecodeReport}. Used by generated code; not thread-safe.
 *
 * <p>What is as documented streams straight from the parser. What is not is first copied, and then read from the copy as
 * a further {@link JsonSource}.
 */
public final class WireReader {
    private static final int WORDS_PER_OBJECT = FieldNames.MAX_FIELDS / Long.SIZE;

    private final ContentProbe watch;
    private final int watchDepth;
    private final @Nullable JsonFactory textSyntax;
    private Findings findings;
    private JsonSource source;
    private JsonParser parser;

    /** How many objects are open. */
    private int level;
    /** For each open object, which fields it has had. */
    private long[] seen = new long[4 * WORDS_PER_OBJECT];
    /** Whether the next object is an element of a list, so that it may be wrapped. */
    private boolean element;
    /** The level of the object that may turn out to be a wrapper, if it has had no field yet. */
    private int wrapperLevel;
    /** Whether scalars come as text by rights, because they were cut out of one. */
    private boolean cut;

    /** The text that the whole content is in, if that is nothing odd. */
    private @Nullable JsonSource contentText;
    /** Whether the content has had a field that its type knows. */
    private boolean knowsContent;

    /**
     * Reads the value that the parser stands on.
     *
     * @param findings takes what is odd
     * @param watch sees the fields at the top
     * @param textSyntax the syntax of JSON in a text at the top, where that is nothing odd; else {@code null}
     */
    public WireReader(JsonParser parser, Findings findings, ContentProbe watch, @Nullable JsonFactory textSyntax) {
        this.source = JsonSource.content(parser);
        this.parser = parser;
        this.findings = findings;
        this.watch = watch;
        this.watchDepth = watch.depth();
        this.textSyntax = textSyntax;
    }

    public boolean knowsContent() {
        return knowsContent;
    }

    // ---- objects

    /**
     * Enters the object that the reader stands on.
     *
     * @return {@code false} if there is none ({@code null}, {@code ""}, or something that fits no object, which is
     *     reported and skipped)
     */
    public boolean beginObject() {
        boolean mayBeWrapped = element;
        element = false;
        if (parser.currentTokenId() != JsonTokenId.ID_START_OBJECT && !findObject(level + 1)) {
            return false;
        }
        int base = level++ * WORDS_PER_OBJECT;
        if (base == seen.length) {
            seen = Arrays.copyOf(seen, 2 * base);
        }
        Arrays.fill(seen, base, base + WORDS_PER_OBJECT, 0);
        wrapperLevel = mayBeWrapped ? level : 0;
        return true;
    }

    /**
     * Steps to an object that came in other clothes: inside a text, or as the first element of a list.
     *
     * @param sourceLevel the level of the sources that are entered for it
     */
    private boolean findObject(int sourceLevel) {
        var before = source;
        while (parser.currentTokenId() != JsonTokenId.ID_START_OBJECT) {
            boolean found = switch (parser.currentTokenId()) {
                case JsonTokenId.ID_NULL -> false;
                case JsonTokenId.ID_STRING -> enterText(sourceLevel);
                case JsonTokenId.ID_START_ARRAY -> enterFirst(sourceLevel);
                default -> unreadable() != null;
            };
            if (!found) {
                leaveTo(before);
                return false;
            }
        }
        return true;
    }

    private boolean enterFirst(int sourceLevel) {
        var path = source.path();
        var raw = JsonText.copy(parser);
        if (!raw.startsWith("[{")) {
            findings.add(raw.equals("[]") ? Kind.LIST_AS_SINGLE : Kind.UNREADABLE, path, raw);
            return false;
        }
        findings.add(Kind.LIST_AS_SINGLE, path, raw);
        enter(raw, path, sourceLevel);
        parser.nextToken();
        return true;
    }

    /**
     * Goes to the next known field of the object that was entered, and stands on its value; unknown ones are reported
     * and skipped.
     *
     * @return the index of its name, or -1 after the last
     */
    public int nextField(FieldNames names) {
        int match = parser.nextNameMatch(names.matcher());
        while (true) {
            if (match >= 0) {
                parser.nextToken();
                if (level <= watchDepth) {
                    watch.see(level, parser);
                }
                int field = names.field(match);
                if (isFirst(field)) {
                    return field;
                }
                findings.add(Kind.DUPLICATE_FIELD, source.path(), JsonText.copy(parser));
                match = parser.nextNameMatch(names.matcher());
            } else if (match == PropertyNameMatcher.MATCH_END_OBJECT) {
                endObject();
                return -1;
            } else {
                match = skipUnknown(names);
            }
        }
    }

    private boolean isFirst(int field) {
        int word = (level - 1) * WORDS_PER_OBJECT + (field >> 6);
        long bit = 1L << field;
        boolean first = (seen[word] & bit) == 0;
        seen[word] |= bit;
        return first;
    }

    private void endObject() {
        if (level == 1 && !isUntouched()) {
            knowsContent = true;
        }
        while (source.level() == level) {
            leave();
        }
        level--;
    }

    /** Reports the field whose name does not match, or steps into it if it is a wrapper; answers with the next match. */
    private int skipUnknown(FieldNames names) {
        var token = parser.nextToken();
        if (level <= watchDepth) {
            watch.see(level, parser);
        }
        if (level == 1 && watch.owns(parser.currentName())) {
            parser.skipChildren();
            return parser.nextNameMatch(names.matcher());
        }
        boolean mayWrap = wrapperLevel == level && token == JsonToken.START_OBJECT && isUntouched();
        wrapperLevel = 0;
        var path = source.path();
        var raw = JsonText.copy(parser);
        if (!mayWrap) {
            findings.add(Kind.UNKNOWN_FIELD, path, raw);
            return parser.nextNameMatch(names.matcher());
        }
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            findings.add(Kind.ITEM_WRAPPER, path, null);
            enter(raw, path, level);
            return parser.nextNameMatch(names.matcher());
        }
        findings.add(Kind.UNKNOWN_FIELD, path, raw);
        return parser.currentNameMatch(names.matcher());
    }

    private boolean isUntouched() {
        for (int word = (level - 1) * WORDS_PER_OBJECT; word < level * WORDS_PER_OBJECT; word++) {
            if (seen[word] != 0) {
                return false;
            }
        }
        return true;
    }

    // ---- scalars

    /** Reads a text; numbers and booleans are taken as they are written. */
    public @Nullable String readString() {
        return parser.currentTokenId() == JsonTokenId.ID_STRING
                ? parser.getString()
                : oddScalar(Function.identity(), false);
    }

    /** Reads a truth value. */
    public @Nullable Boolean readBoolean() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_TRUE -> Boolean.TRUE;
            case JsonTokenId.ID_FALSE -> Boolean.FALSE;
            default -> oddScalar(ScalarParser::toBoolean, true);
        };
    }

    /** Reads a whole number of 32 bits. */
    public @Nullable Integer readInt() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                return parser.getIntValue();
            } catch (InputCoercionException e) {
                return unreadable();
            }
        }
        return oddScalar(ScalarParser::toInt, true);
    }

    /** Reads a whole number of 64 bits. */
    public @Nullable Long readLong() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                return parser.getLongValue();
            } catch (InputCoercionException e) {
                return unreadable();
            }
        }
        return oddScalar(ScalarParser::toLong, true);
    }

    /** Reads an exact decimal. */
    public @Nullable BigDecimal readDecimal() {
        int token = parser.currentTokenId();
        if (token != JsonTokenId.ID_NUMBER_FLOAT && token != JsonTokenId.ID_NUMBER_INT) {
            return oddScalar(ScalarParser::toDecimal, true);
        }
        var decimal = ScalarParser.toShortDecimal(
                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return decimal == null ? parser.getDecimalValue() : decimal;
    }

    /** Reads a moment, from milliseconds or from text in Beijing time. */
    public @Nullable Instant readInstant() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                return Instant.ofEpochMilli(parser.getLongValue());
            } catch (InputCoercionException e) {
                return unreadable();
            }
        } else if (parser.currentTokenId() == JsonTokenId.ID_STRING) {
            var moment = BeijingTime.parse(parser.getString());
            if (moment != null) {
                return moment;
            }
        }
        return oddScalar(ScalarParser::toInstant, true);
    }

    /** Reads a calendar day, as text or as the milliseconds of its start in Beijing. */
    public @Nullable LocalDate readDate() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            var moment = ScalarParser.toInstant(parser.getString());
            if (moment != null && ScalarParser.isMidnight(moment)) {
                return BeijingTime.at(moment).toLocalDate();
            }
        } else if (parser.currentTokenId() == JsonTokenId.ID_STRING && parser.getStringLength() == 10) {
            try {
                return LocalDate.parse(parser.getString());
            } catch (DateTimeException e) {
                return oddScalar(ScalarParser::toDate, true);
            }
        }
        return oddScalar(ScalarParser::toDate, true);
    }

    /** Reads Base64. */
    public byte @Nullable [] readBytes() {
        if (parser.currentTokenId() == JsonTokenId.ID_STRING) {
            var bytes = ScalarParser.toBytes(parser.getString());
            return bytes == null ? unreadable() : bytes;
        }
        return oddScalar(ScalarParser::toBytes, false);
    }

    /** Reads any value as its JSON text. */
    public @Nullable RawJson readJson() {
        return parser.currentTokenId() == JsonTokenId.ID_NULL ? null : new RawJson(JsonText.copy(parser));
    }

    /** Reads an open enum's value, which may be a text or a number. */
    public <E extends OpenEnum<?>> @Nullable E readEnum(Function<String, E> of) {
        int token = parser.currentTokenId();
        if (token == JsonTokenId.ID_STRING || token == JsonTokenId.ID_NUMBER_INT) {
            var value = of.apply(parser.getString());
            if (value.isRecognized()) {
                return value;
            }
        }
        return oddScalar(text -> of.apply(text.strip()), true);
    }

    /**
     * Reads a scalar in another form than documented and reports it: another kind of scalar, or one inside an object or
     * list.
     */
    private <T> @Nullable T oddScalar(Function<String, @Nullable T> parse, boolean blankIsNull) {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        var path = source.path();
        var raw = JsonText.copy(parser);
        var text = token.isScalarValue() ? parser.getString() : innerScalar(raw);
        if (text == null ? raw.length() == 2 : blankIsNull && ScalarParser.isBlank(text)) {
            findings.add(Kind.BLANK_AS_NULL, path, raw);
            return null;
        }
        var value = text == null ? null : parse.apply(text);
        if (value == null) {
            findings.add(Kind.UNREADABLE, path, raw);
        } else if (token == JsonToken.START_ARRAY) {
            findings.add(Kind.LIST_AS_SINGLE, path, raw);
        } else if (token == JsonToken.START_OBJECT) {
            findings.add(Kind.ITEM_WRAPPER, path, raw);
        } else if (value instanceof OpenEnum<?> open && !open.isRecognized()) {
            findings.add(Kind.UNKNOWN_VALUE, path, raw);
        } else if (!(cut && WireWriter.text(value).equals(text))) {
            findings.add(Kind.OTHER_SCALAR, path, raw);
        }
        return value;
    }

    /** The only value of an object or the first of a list, if it is a scalar. */
    private static @Nullable String innerScalar(String raw) {
        try (var parser = JsonText.parser(JsonText.STRICT, raw)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object) {
                parser.nextToken();
            }
            var token = parser.nextToken();
            if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
                return null;
            }
            var text = parser.getString();
            return object && parser.nextToken() != JsonToken.END_OBJECT ? null : text;
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T unreadable() {
        findings.add(Kind.UNREADABLE, source.path(), JsonText.copy(parser));
        return null;
    }

    // ---- lists and maps

    /** Reads a list; never {@code null}, and without null elements. */
    public <T> List<T> readList(ObjectReader<T> element) {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_ARRAY -> readElements(element);
            case JsonTokenId.ID_NULL -> List.of();
            case JsonTokenId.ID_START_OBJECT -> readObjectAsList(element);
            case JsonTokenId.ID_STRING -> readListInText(element);
            default -> readSingle(element);
        };
    }

    private <T> List<T> readElements(ObjectReader<T> element) {
        var list = new ArrayList<T>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NULL) {
                findings.add(Kind.NULL_ELEMENT, source.path(), null);
                continue;
            }
            var value = readElement(element);
            if (value != null) {
                list.add(value);
            }
        }
        return Collections.unmodifiableList(list);
    }

    private <T> @Nullable T readElement(ObjectReader<T> reader) {
        element = true;
        var value = reader.read(this);
        element = false;
        return value;
    }

    private <T> List<T> readSingle(ObjectReader<T> element) {
        findings.add(Kind.SINGLE_AS_LIST, source.path(), null);
        var value = readElement(element);
        return value == null ? List.of() : List.of(value);
    }

    private <T> List<T> readListInText(ObjectReader<T> element) {
        if (!ScalarParser.isBlank(parser.getString()) && !JsonText.looksStructured(parser.getString())) {
            return readSingle(element);
        }
        if (!enterText(JsonSource.NO_LEVEL)) {
            return List.of();
        }
        var list = readList(element);
        leave();
        return list;
    }

    /** An object where a list is documented: nothing, the only element, or a wrapper around the list. */
    private <T> List<T> readObjectAsList(ObjectReader<T> element) {
        var path = source.path();
        var raw = JsonText.copy(parser);
        if (raw.equals("{}")) {
            findings.add(Kind.BLANK_AS_NULL, path, raw);
            return List.of();
        }
        var before = findings;
        findings = new Findings();
        enter(raw, path, JsonSource.NO_LEVEL);
        var single = readSingle(element);
        leave();
        var onTrial = findings;
        findings = before;
        var listName = soleListName(raw);
        if (listName == null
                || !single.isEmpty() && !onTrial.has(Kind.UNKNOWN_FIELD, JsonSource.field(path, listName))) {
            findings.addAll(onTrial);
            return single;
        }
        findings.add(Kind.ITEM_WRAPPER, path, null);
        enter(raw, path, JsonSource.NO_LEVEL);
        parser.nextToken();
        parser.nextToken();
        var list = readElements(element);
        leave();
        return list;
    }

    private static @Nullable String soleListName(String raw) {
        try (var parser = JsonText.parser(JsonText.STRICT, raw)) {
            parser.nextToken();
            var name = parser.nextName();
            return parser.nextToken() == JsonToken.START_ARRAY
                            && parser.skipChildren().nextToken() == JsonToken.END_OBJECT
                    ? name
                    : null;
        }
    }

    /** Reads a value that is JSON inside a text; where it comes without the text it is taken as well, and reported. */
    public <T> @Nullable T readJsonText(ObjectReader<T> value) {
        var token = parser.currentToken();
        var json = token == JsonToken.VALUE_STRING ? JsonText.valueIn(parser.getString()) : null;
        if (json == null) {
            if (token.isStructStart()) {
                findings.add(Kind.OTHER_SCALAR, source.path(), null);
            }
            return value.read(this);
        }
        enter(json, source.path(), JsonSource.NO_LEVEL);
        var read = value.read(this);
        leave();
        return read;
    }

    /** Reads a list that is one text with commas; a JSON list is taken as well, and reported. */
    public <T> List<T> readCsv(ObjectReader<T> element) {
        var token = parser.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL || JsonText.looksStructured(parser.getString())) {
            if (token == JsonToken.START_ARRAY) {
                findings.add(Kind.OTHER_SCALAR, source.path(), null);
            }
            return readList(element);
        }
        if (parser.getString().isBlank()) {
            return List.of();
        }
        var cells = Arrays.stream(parser.getString().split(",", -1))
                .map(cell -> JsonText.quote(cell.strip()))
                .collect(Collectors.joining(",", "[", "]"));
        enter(cells, source.path(), JsonSource.NO_LEVEL);
        cut = true;
        var list = readElements(element);
        cut = false;
        leave();
        return list;
    }

    /** Reads a map; never {@code null}, and without null values. Its order is that of the answer. */
    public <T> Map<String, T> readMap(ObjectReader<T> value) {
        var before = source;
        if (!findObject(JsonSource.NO_LEVEL)) {
            return Map.of();
        }
        var map = new LinkedHashMap<String, T>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                findings.add(Kind.NULL_ELEMENT, source.path(), null);
            } else if (map.containsKey(name)) {
                findings.add(Kind.DUPLICATE_FIELD, source.path(), JsonText.copy(parser));
            } else {
                var read = value.read(this);
                if (read != null) {
                    map.put(name, read);
                }
            }
        }
        leaveTo(before);
        return Collections.unmodifiableMap(map);
    }

    // ---- sources

    /** Enters the JSON inside the text that the reader stands on. */
    private boolean enterText(int sourceLevel) {
        var path = source.path();
        var text = parser.getString();
        if (ScalarParser.isBlank(text)) {
            findings.add(Kind.BLANK_AS_NULL, path, JsonText.quote(text));
            return false;
        }
        if (textSyntax != null && level == 0 && source.outer() == null && JsonText.looksStructured(text)) {
            enter(textSyntax, text, path, sourceLevel);
            contentText = source;
            return true;
        }
        var json = JsonText.structureIn(text);
        if (json == null) {
            findings.add(Kind.UNREADABLE, path, JsonText.quote(text));
            return false;
        }
        findings.add(Kind.JSON_IN_TEXT, path, null);
        enter(json, path, sourceLevel);
        return true;
    }

    private void enter(String json, String path, int sourceLevel) {
        enter(JsonText.STRICT, json, path, sourceLevel);
    }

    private void enter(JsonFactory syntax, String json, String path, int sourceLevel) {
        parser = JsonText.parser(syntax, json);
        parser.nextToken();
        source = new JsonSource(parser, path, 0, sourceLevel, source);
    }

    @SuppressWarnings("ReferenceEquality") // The same source, not an equal one.
    private void leave() {
        if (source == contentText && parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows the end of the content");
        }
        parser.close();
        source = Objects.requireNonNull(source.outer());
        parser = source.parser();
    }

    @SuppressWarnings("ReferenceEquality") // The same source, not an equal one.
    private void leaveTo(JsonSource outer) {
        while (source != outer) {
            leave();
        }
    }
}
