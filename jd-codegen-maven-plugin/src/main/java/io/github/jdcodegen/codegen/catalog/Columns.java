package io.github.jdcodegen.codegen.catalog;

import java.util.ArrayList;
import java.util.List;

/** Fits text into the columns of a screen, in which a Chinese character takes two. */
final class Columns {
    private static final int SCREEN = 118;
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        return character < FIRST_WIDE ? 1 : 2;
    }

    /** The text with blanks after it up to that width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** As much of a text as a line of the screen holds. */
    static String cut(String text) {
        if (width(text) <= SCREEN) {
            return text;
        }
        var cut = new StringBuilder();
        var width = 1;
        for (var character : text.codePoints().toArray()) {
            width += width(character);
            if (width > SCREEN) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.append('…').toString();
    }

    /** Words in as many lines as they need, each with the same beginning. */
    static List<String> wrapped(String indent, List<String> words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(indent);
        var empty = true;
        for (var word : words) {
            if (!empty && width(line.toString()) + 1 + width(word) > SCREEN) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        if (!empty) {
            lines.add(line.toString());
        }
        return lines;
    }
}
