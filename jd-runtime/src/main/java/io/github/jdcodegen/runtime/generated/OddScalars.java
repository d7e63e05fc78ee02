package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads scalars that come in another form than documented, and reports each of them. */
final class OddScalars {
    private OddScalars() {}

    /**
     * Reads a scalar of another kind, or one inside an object or a list.
     *
     * @param parse makes a value of the text of the scalar, or {@code null} if the text is none
     * @param blankIsNull whether a text such as {@code ""} stands for no value
     */
    static <T> @Nullable T read(ReadingPosition at, Function<String, @Nullable T> parse, boolean blankIsNull) {
        var token = at.parser().currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        var path = at.path();
        var raw = JsonText.copy(at.parser());
        var text = token.isScalarValue() ? at.parser().getString() : innerScalar(raw);
        boolean isEmptyStructure = text == null && raw.length() == 2;
        if (isEmptyStructure
                || text != null && blankIsNull && (ScalarParser.isBlank(text) || BeijingTime.isZero(text))) {
            at.report(Kind.BLANK_AS_NULL, path, raw);
            return null;
        }
        var value = text == null ? null : parse.apply(text);
        var kind = text == null || value == null
                ? Kind.UNREADABLE
                : oddity(token, value, text, at.source().cells());
        if (kind != null) {
            at.report(kind, path, raw);
        }
        return value;
    }

    /** What is odd about a value that was read; {@code null} if nothing is, as for a cell in the form that is sent. */
    private static @Nullable Kind oddity(JsonToken token, Object value, String text, boolean isCell) {
        if (token == JsonToken.START_ARRAY) {
            return Kind.LIST_AS_SINGLE;
        }
        if (token == JsonToken.START_OBJECT) {
            return Kind.ITEM_WRAPPER;
        }
        if (value instanceof OpenEnum<?> open && !open.isRecognized()) {
            return Kind.UNKNOWN_VALUE;
        }
        return isCell && WireWriter.text(value).equals(text) ? null : Kind.OTHER_SCALAR;
    }

    /** The only value of an object or the first of a list, if it is a scalar. */
    private static @Nullable String innerScalar(String raw) {
        try (var parser = JsonText.parser(JsonText.STRICT, raw)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            if (isObject) {
                parser.nextToken();
            }
            var token = parser.nextToken();
            if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
                return null;
            }
            var text = parser.getString();
            return isObject && hasMore(parser) ? null : text;
        }
    }

    private static boolean hasMore(JsonParser parser) {
        return parser.nextToken() != JsonToken.END_OBJECT;
    }
}
