package io.github.jdcodegen.runtime.internal;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text and where each of its characters stands in the text that it was decoded from. */
final class EscapedText {
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "sol", '/', "equals", '=', "plus", '+');
    private static final int LONGEST_ENTITY = 10;

    private final char[] characters;
    private final int length;
    private final int[] starts;
    private final int[] ends;

    private EscapedText(char[] characters, int length, int[] starts, int[] ends) {
        this.characters = characters;
        this.length = length;
        this.starts = starts;
        this.ends = ends;
    }

    static EscapedText of(String text) {
        return new EscapedText(
                text.toCharArray(),
                text.length(),
                IntStream.range(0, text.length()).toArray(),
                IntStream.rangeClosed(1, text.length()).toArray());
    }

    int length() {
        return length;
    }

    char at(int i) {
        return characters[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether no letter or digit stands there. */
    boolean isBoundary(int i) {
        return i < 0 || i >= length || !Character.isLetterOrDigit(characters[i]);
    }

    /** One character, and where the escape for it ends. */
    private record Decoded(char character, int end) {}

    /** The same without one layer of escapes of any kind: JSON's, percent signs, HTML's. */
    EscapedText decoded() {
        var decoded = new char[length];
        var from = new int[length];
        var to = new int[length];
        int n = 0;
        for (int i = 0; i < length; n++) {
            var escape = escape(i);
            int end = escape == null ? i + 1 : escape.end;
            decoded[n] = escape == null ? characters[i] : escape.character;
            from[n] = starts[i];
            to[n] = ends[end - 1];
            i = end;
        }
        return new EscapedText(decoded, n, from, to);
    }

    private @Nullable Decoded escape(int i) {
        return switch (characters[i]) {
            case '\\' -> backslash(i);
            case '%' -> number(i + 1, i + 3, 16, i + 3);
            case '&' -> entity(i);
            default -> null;
        };
    }

    private @Nullable Decoded backslash(int i) {
        if (i + 1 >= length) {
            return null;
        }
        char next = characters[i + 1];
        if (next == 'u') {
            return number(i + 2, i + 6, 16, i + 6);
        }
        return next == '/' || next == '"' || next == '\\' ? new Decoded(next, i + 2) : null;
    }

    private @Nullable Decoded entity(int i) {
        int end = i + 1;
        while (end < length && end - i <= LONGEST_ENTITY && characters[end] != ';') {
            end++;
        }
        if (end >= length || characters[end] != ';' || end == i + 1) {
            return null;
        }
        if (characters[i + 1] != '#') {
            var named = ENTITIES.get(new String(characters, i + 1, end - i - 1));
            return named == null ? null : new Decoded(named, end + 1);
        }
        boolean hex = i + 2 < end && (characters[i + 2] == 'x' || characters[i + 2] == 'X');
        return number(hex ? i + 3 : i + 2, end, hex ? 16 : 10, end + 1);
    }

    private @Nullable Decoded number(int from, int to, int radix, int end) {
        if (to > length || from >= to) {
            return null;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(characters[i], radix);
            if (digit < 0 || value > Character.MAX_VALUE) {
                return null;
            }
            value = value * radix + digit;
        }
        return value > Character.MAX_VALUE ? null : new Decoded((char) value, end);
    }
}
