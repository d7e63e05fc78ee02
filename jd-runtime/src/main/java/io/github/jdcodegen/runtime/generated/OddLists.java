package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.internal.reading.JsonSource;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;

/** Reads lists that do not come as a JSON list of their elements. */
final class OddLists {
    private OddLists() {}

    /** Reads a list where the parser stands on something else than the start of one; reports what is odd. */
    static <T> List<T> read(WireReader in, ReadingPosition at, boolean isContent, ObjectReader<T> element) {
        return switch (at.parser().currentTokenId()) {
            case JsonTokenId.ID_NULL -> List.of();
            case JsonTokenId.ID_START_OBJECT -> inObject(in, at, element);
            case JsonTokenId.ID_STRING -> inText(in, at, isContent, element);
            default -> in.readSingle(element);
        };
    }

    private static <T> List<T> inText(WireReader in, ReadingPosition at, boolean isContent, ObjectReader<T> element) {
        var text = at.parser().getString();
        if (!ScalarParser.isBlank(text) && !JsonText.looksStructured(text)) {
            return in.readSingle(element);
        }
        if (!OddObjects.enterText(at, JsonSource.NO_LEVEL, isContent)) {
            return List.of();
        }
        var list = in.readList(element);
        at.leave();
        return list;
    }

    /**
     * An object where a list is documented is empty, the only element, or a wrapper around the list. It is read as an
     * element first, and as a wrapper where the list in it turns out to be no field of an element.
     */
    private static <T> List<T> inObject(WireReader in, ReadingPosition at, ObjectReader<T> element) {
        var path = at.path();
        var raw = JsonText.copy(at.parser());
        if (raw.equals("{}")) {
            at.report(Kind.BLANK_AS_NULL, path, raw);
            return List.of();
        }
        var ofElement = new Findings();
        var before = at.reportTo(ofElement);
        at.enter(raw, path, JsonSource.NO_LEVEL);
        var single = in.readSingle(element);
        at.leave();
        at.reportTo(before);
        var listName = onlyListName(raw);
        if (listName == null
                || !single.isEmpty() && !ofElement.has(Kind.UNKNOWN_FIELD, JsonSource.field(path, listName))) {
            at.accept(ofElement);
            return single;
        }
        at.report(Kind.ITEM_WRAPPER, path, null);
        at.enter(raw, path, JsonSource.NO_LEVEL);
        at.parser().nextToken();
        at.parser().nextToken();
        var list = in.readElements(element);
        at.leave();
        return list;
    }

    /** The name of the only field of an object, if its value is a list. */
    private static @Nullable String onlyListName(String raw) {
        try (var parser = JsonText.parser(JsonText.STRICT, raw)) {
            parser.nextToken();
            var name = parser.nextName();
            return parser.nextToken() == JsonToken.START_ARRAY
                            && parser.skipChildren().nextToken() == JsonToken.END_OBJECT
                    ? name
                    : null;
        }
    }

    /** Reads a list that is documented as one text with commas between the values. */
    static <T> List<T> csv(WireReader in, ReadingPosition at, ObjectReader<T> element) {
        var token = at.parser().currentToken();
        if (!token.isScalarValue()
                || token == JsonToken.VALUE_NULL
                || JsonText.looksStructured(at.parser().getString())) {
            if (token == JsonToken.START_ARRAY) {
                at.report(Kind.OTHER_SCALAR);
            }
            return in.readList(element);
        }
        var text = at.parser().getString();
        if (text.isBlank()) {
            return List.of();
        }
        at.enterCells(Arrays.stream(text.split(",", -1))
                .map(cell -> JsonText.quote(cell.strip()))
                .collect(Collectors.joining(",", "[", "]")));
        var list = in.readElements(element);
        at.leave();
        return list;
    }
}
