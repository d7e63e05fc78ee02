package io.github.jdcodegen.codegen.emit.javadoc;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a line of HTML where a reader sees it least: at a blank or after Chinese punctuation, else between Chinese
 * characters, else wherever no tag, entity or inline tag is cut.
 */
final class LineBreaker {
    private static final String PUNCTUATION = "，。；：、！？）》】”";

    private final String line;
    private int start;
    private int good;
    private int fair;
    private int poor;

    /** How deep in inline tags the current character is; what is returned is a text like any other. */
    private int depth;

    private boolean inTag;
    private boolean inEntity;
    private boolean inTerm;

    private LineBreaker(String line) {
        this.line = line;
    }

    /** The parts of a line, each at most that wide if it can be broken there. */
    static List<String> lines(String line, int width) {
        return line.length() <= width ? List.of(line) : new LineBreaker(line).lines(width);
    }

    private List<String> lines(int width) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < line.length(); i++) {
            look(i);
            var end = good > start ? good : fair > start ? fair : poor;
            if (i - start >= width && end > start) {
                lines.add(line.substring(start, end));
                start = line.charAt(end) == ' ' ? end + 1 : end;
            }
        }
        lines.add(line.substring(start));
        return lines;
    }

    private void look(int i) {
        var c = line.charAt(i);
        if (c == ' ' && !inTerm) {
            good = i;
        } else if (i > 0 && depth == 0 && !inTag && !inEntity && !Character.isLowSurrogate(c)) {
            var before = line.charAt(i - 1);
            if (isChinese(before) && isChinese(c) && PUNCTUATION.indexOf(c) < 0) {
                fair = i;
                good = PUNCTUATION.indexOf(before) < 0 ? good : i;
            }
            poor = i;
        }
        switch (c) {
            case '<' -> inTag = true;
            case '>' -> inTag = false;
            case '&' -> inEntity = true;
            case ';' -> inEntity = false;
            case '{' -> {
                depth += line.startsWith("{@return ", i) ? 0 : 1;
                inTerm |= line.startsWith("{@index", i);
            }
            case '}' -> {
                depth = Math.max(0, depth - 1);
                inTerm = false;
            }
            default -> {}
        }
    }

    private static boolean isChinese(char c) {
        return c >= 0x2e80 && c < 0xd800 || c >= 0xff00;
    }
}
