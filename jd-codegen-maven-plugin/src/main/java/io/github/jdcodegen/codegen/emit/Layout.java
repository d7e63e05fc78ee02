package io.github.jdcodegen.codegen.emit;

/**
 * Lays out again what JavaPoet wrote: Javadoc of one line is put on one line, and code over 120 columns is broken where
 * JavaPoet does not break it, such as before the name of a parameter. One pass over the lines.
 */
final class Layout {
    private static final int MARGIN = 120;
    private static final int LONGEST_SHORT_COMMENT = 100;
    /** Between these columns, counted from where its text begins, a line of code is broken at its last blank. */
    private static final int FIRST_BREAK = 30;

    private static final int LAST_BREAK = 110;
    private static final String CONTINUATION = " ".repeat(8);

    private final String content;
    private final StringBuilder out;
    /** The current line: where it starts, where its text begins, where it ends. */
    private int start;

    private int text;
    private int end;

    private Layout(String content) {
        this.content = content;
        this.out = new StringBuilder(content.length());
    }

    /** The content of a Java file, laid out. Every line ends with a line feed. */
    static String of(String content) {
        return new Layout(content).lines();
    }

    private String lines() {
        while (next()) {
            if (end - text == 3 && content.startsWith("/**", text)) {
                comment();
            } else {
                line();
            }
        }
        return out.toString();
    }

    private boolean next() {
        if (start >= content.length()) {
            return false;
        }
        end = content.indexOf('\n', start);
        text = start;
        while (content.charAt(text) == ' ') {
            text++;
        }
        return true;
    }

    /** The first line of a comment: if the third line ends it, it becomes one line. */
    private void comment() {
        int indent = text - start;
        int second = end + 1 + indent;
        int secondEnd = content.indexOf('\n', second);
        int length = secondEnd - second - 3;
        var close = " ".repeat(indent) + " */\n";
        if (length < 1 || length > LONGEST_SHORT_COMMENT || !content.startsWith(close, secondEnd + 1)) {
            line();
            return;
        }
        out.append(content, start, end).append(content, second + 2, secondEnd).append(" */\n");
        start = secondEnd + 1 + close.length();
    }

    private void line() {
        int indent = text - start;
        int from = text;
        int column = indent;
        out.append(content, start, text);
        while (column + end - from > MARGIN && isCode()) {
            int blank = content.lastIndexOf(' ', Math.min(from + LAST_BREAK, end - 2));
            if (blank < from + FIRST_BREAK) {
                break;
            }
            out.append(content, from, blank)
                    .append('\n')
                    .append(content, start, text)
                    .append(CONTINUATION);
            from = blank + 1;
            column = indent + CONTINUATION.length();
        }
        out.append(content, from, end + 1);
        start = end + 1;
    }

    /** Whether the line is code without literals; comments are broken where they are made. */
    private boolean isCode() {
        int quote = content.indexOf('"', text);
        return (quote < 0 || quote > end)
                && content.charAt(text) != '*'
                && !content.startsWith("//", text)
                && !content.startsWith("/*", text);
    }
}
