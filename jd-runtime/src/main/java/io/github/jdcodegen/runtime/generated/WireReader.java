package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.ContentProbe;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.internal.reading.JsonSource;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads the values of an answer, whatever form they come in: a value in another form than documented is read all the same,
 * and reported. For generated code; not thread-safe.
 *
 * <p>A value that is as documented streams from the parser. Any other is copied first, and then read from the copy as a
 * further source.
 */
public final class WireReader {
    private final ReadingPosition at;
    private final OpenObjects objects = new OpenObjects();
    private final ContentProbe probe;
    private final int probeDepth;
    /** Whether the content has had a field that its type knows. */
    private boolean knowsContent;

    /**
     * Reads the value that the parser stands on. For the runtime only: its parameters are types of the inside.
     *
     * @param findings takes what is odd
     * @param probe sees the fields of the content
     * @param contentSyntax the syntax of the content where it is documented as JSON inside a text; else {@code null}
     */
    public WireReader(JsonParser parser, Findings findings, ContentProbe probe, @Nullable JsonFactory contentSyntax) {
        this.at = new ReadingPosition(parser, findings, contentSyntax);
        this.probe = probe;
        this.probeDepth = probe.depth();
    }

    /** Whether the content has had a field that its type knows. For the runtime only. */
    public boolean knowsContent() {
        return knowsContent;
    }

    /**
     * Enters the object that the reader stands on.
     *
     * @return {@code false} if there is no object: {@code null}, {@code ""}, or a value that holds none, which is reported
     *     and skipped
     */
    public boolean beginObject() {
        if (at.parser().currentTokenId() != JsonTokenId.ID_START_OBJECT
                && !OddObjects.find(at, objects.level() + 1, isContent())) {
            return false;
        }
        objects.open();
        return true;
    }

    private boolean isContent() {
        return objects.level() == 0;
    }

    /**
     * Goes to the next known field of the object that was entered, and stands on its value. Unknown fields are reported and
     * skipped.
     *
     * @return the index of its name, or -1 after the last
     */
    public int nextField(FieldNames names) {
        int match = at.parser().nextNameMatch(names.matcher());
        while (true) {
            if (match >= 0) {
                nextValue();
                int field = names.field(match);
                if (objects.isFirst(field)) {
                    return field;
                }
                at.skip(Kind.DUPLICATE_FIELD);
                match = at.parser().nextNameMatch(names.matcher());
            } else if (match == PropertyNameMatcher.MATCH_END_OBJECT) {
                endObject();
                return -1;
            } else {
                match = skipUnknown(names);
            }
        }
    }

    /** Steps from the name of a field to its value. */
    private JsonToken nextValue() {
        var parser = at.parser();
        var token = parser.nextToken();
        if (objects.level() <= probeDepth) {
            probe.see(objects.level(), parser);
        }
        return token;
    }

    private void endObject() {
        if (objects.level() == 1 && !objects.isUntouched()) {
            knowsContent = true;
        }
        at.leaveAtEndOf(objects.level());
        objects.close();
    }

    /** Reports the field whose name does not match, or steps into it if it is a wrapper; answers with the next match. */
    private int skipUnknown(FieldNames names) {
        var token = nextValue();
        var parser = at.parser();
        if (objects.level() == 1 && probe.owns(parser.currentName())) {
            parser.skipChildren();
            return parser.nextNameMatch(names.matcher());
        }
        boolean mayWrap = objects.mayWrap() && token == JsonToken.START_OBJECT;
        if (!mayWrap) {
            at.skip(Kind.UNKNOWN_FIELD);
            return parser.nextNameMatch(names.matcher());
        }
        var path = at.path();
        var raw = JsonText.copy(parser);
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            at.report(Kind.ITEM_WRAPPER, path, null);
            at.enter(raw, path, objects.level());
            return at.parser().nextNameMatch(names.matcher());
        }
        at.report(Kind.UNKNOWN_FIELD, path, raw);
        return parser.currentNameMatch(names.matcher());
    }

    /** Reads a text; numbers and booleans are taken as they are written. */
    public @Nullable String readString() {
        var parser = at.parser();
        return parser.currentTokenId() == JsonTokenId.ID_STRING
                ? parser.getString()
                : OddScalars.read(at, Function.identity(), false);
    }

    /** Reads a truth value. */
    public @Nullable Boolean readBoolean() {
        var parser = at.parser();
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_TRUE -> Boolean.TRUE;
            case JsonTokenId.ID_FALSE -> Boolean.FALSE;
            default -> OddScalars.read(at, ScalarParser::toBoolean, true);
        };
    }

    /** Reads a whole number of 32 bits. */
    public @Nullable Integer readInt() {
        var parser = at.parser();
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                return parser.getIntValue();
            } catch (InputCoercionException e) {
                return at.unreadable();
            }
        }
        return OddScalars.read(at, ScalarParser::toInt, true);
    }

    /** Reads a whole number of 64 bits. */
    public @Nullable Long readLong() {
        var parser = at.parser();
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                return parser.getLongValue();
            } catch (InputCoercionException e) {
                return at.unreadable();
            }
        }
        return OddScalars.read(at, ScalarParser::toLong, true);
    }

    /** Reads an exact decimal. */
    public @Nullable BigDecimal readDecimal() {
        var parser = at.parser();
        int token = parser.currentTokenId();
        if (token != JsonTokenId.ID_NUMBER_FLOAT && token != JsonTokenId.ID_NUMBER_INT) {
            return OddScalars.read(at, ScalarParser::toDecimal, true);
        }
        var decimal = ScalarParser.toShortDecimal(
                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return decimal == null ? parser.getDecimalValue() : decimal;
    }

    /** Reads a moment, from milliseconds or from text in Beijing time. */
    public @Nullable Instant readInstant() {
        var parser = at.parser();
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            try {
                long millis = parser.getLongValue();
                return millis == 0 ? noMoment() : Instant.ofEpochMilli(millis);
            } catch (InputCoercionException e) {
                return at.unreadable();
            }
        } else if (parser.currentTokenId() == JsonTokenId.ID_STRING) {
            var moment = BeijingTime.parse(parser.getString());
            if (moment != null) {
                return BeijingTime.isNone(moment) ? noMoment() : moment;
            }
        }
        var moment = OddScalars.read(at, ScalarParser::toInstant, true);
        return moment == null || !BeijingTime.isNone(moment) ? moment : null;
    }

    /** A time that stands for none is {@code null}, and the report has it. */
    private @Nullable Instant noMoment() {
        at.report(Kind.BLANK_AS_NULL, at.path(), JsonText.copy(at.parser()));
        return null;
    }

    /** Reads a calendar day, as text or as the milliseconds of its start in Beijing. */
    public @Nullable LocalDate readDate() {
        var parser = at.parser();
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT) {
            var moment = ScalarParser.toInstant(parser.getString());
            if (moment != null && ScalarParser.isMidnight(moment)) {
                return BeijingTime.at(moment).toLocalDate();
            }
        } else if (parser.currentTokenId() == JsonTokenId.ID_STRING && parser.getStringLength() == 10) {
            try {
                var day = LocalDate.parse(parser.getString());
                if (!BeijingTime.isNone(day)) {
                    return day;
                }
            } catch (DateTimeException e) {
                return OddScalars.read(at, ScalarParser::toDate, true);
            }
        }
        var day = OddScalars.read(at, ScalarParser::toDate, true);
        return day == null || !BeijingTime.isNone(day) ? day : null;
    }

    /** Reads Base64. */
    public byte @Nullable [] readBytes() {
        var parser = at.parser();
        if (parser.currentTokenId() == JsonTokenId.ID_STRING) {
            var bytes = ScalarParser.toBytes(parser.getString());
            return bytes == null ? at.unreadable() : bytes;
        }
        return OddScalars.read(at, ScalarParser::toBytes, false);
    }

    /** Reads any value as its JSON text. */
    public @Nullable RawJson readJson() {
        var parser = at.parser();
        return parser.currentTokenId() == JsonTokenId.ID_NULL ? null : new RawJson(JsonText.copy(parser));
    }

    /** Reads an open enum's value, which may be a text or a number. */
    public <E extends OpenEnum<?>> @Nullable E readEnum(Function<String, E> of) {
        var parser = at.parser();
        int token = parser.currentTokenId();
        if (token == JsonTokenId.ID_STRING || token == JsonTokenId.ID_NUMBER_INT) {
            var value = of.apply(parser.getString());
            if (value.isRecognized()) {
                return value;
            }
        }
        return OddScalars.read(at, text -> of.apply(text.strip()), true);
    }

    /** Reads a list; never {@code null}, and without null elements. */
    public <T> List<T> readList(ObjectReader<T> element) {
        return at.parser().currentTokenId() == JsonTokenId.ID_START_ARRAY
                ? readElements(element)
                : OddLists.read(this, at, isContent(), element);
    }

    /** Reads the elements of the list that the reader stands on. */
    <T> List<T> readElements(ObjectReader<T> element) {
        var list = new ArrayList<T>();
        int before = objects.expectElements();
        // Each element may change the parser in between, and has it back afterwards.
        for (var token = at.parser().nextToken();
                token != JsonToken.END_ARRAY;
                token = at.parser().nextToken()) {
            if (token == JsonToken.VALUE_NULL) {
                at.report(Kind.NULL_ELEMENT);
                continue;
            }
            var value = element.read(this);
            if (value != null) {
                list.add(value);
            }
        }
        objects.expect(before);
        return Collections.unmodifiableList(list);
    }

    /** Reads a list of the one element that the reader stands on, and reports it. */
    <T> List<T> readSingle(ObjectReader<T> element) {
        at.report(Kind.SINGLE_AS_LIST);
        int before = objects.expectElements();
        var value = element.read(this);
        objects.expect(before);
        return value == null ? List.of() : List.of(value);
    }

    /** Reads a list that is one text with commas; a JSON list is read as well, and reported. */
    public <T> List<T> readCsv(ObjectReader<T> element) {
        return OddLists.csv(this, at, element);
    }

    /** Reads a value that is JSON inside a text; one that comes without the text is read as well, and reported. */
    public <T> @Nullable T readJsonText(ObjectReader<T> value) {
        var token = at.parser().currentToken();
        var json =
                token == JsonToken.VALUE_STRING ? JsonText.valueIn(at.parser().getString()) : null;
        if (json == null) {
            if (token.isStructStart()) {
                at.report(Kind.OTHER_SCALAR);
            }
            return value.read(this);
        }
        at.enter(json, at.path(), JsonSource.NO_LEVEL);
        var read = value.read(this);
        at.leave();
        return read;
    }

    /** Reads a map; never {@code null}, and without null values. Its order is that of the answer. */
    public <T> Map<String, T> readMap(ObjectReader<T> value) {
        var source = at.source();
        if (at.parser().currentTokenId() != JsonTokenId.ID_START_OBJECT
                && !OddObjects.find(at, JsonSource.NO_LEVEL, isContent())) {
            return Map.of();
        }
        var map = new LinkedHashMap<String, T>();
        int before = objects.expectNoElements();
        for (var name = at.parser().nextName(); name != null; name = at.parser().nextName()) {
            if (at.parser().nextToken() == JsonToken.VALUE_NULL) {
                at.report(Kind.NULL_ELEMENT);
            } else if (map.containsKey(name)) {
                at.skip(Kind.DUPLICATE_FIELD);
            } else {
                var read = value.read(this);
                if (read != null) {
                    map.put(name, read);
                }
            }
        }
        objects.expect(before);
        at.leaveTo(source);
        return Collections.unmodifiableMap(map);
    }
}
