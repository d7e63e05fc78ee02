package io.github.jdcodegen.codegen.emit.syntax;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Java literals of any text. */
public final class Literals {
    /** The length of one line of a long literal, less the longest part that may still follow on it. */
    private static final int LINE = 80;

    private static final int LONGEST_PART = 20;

    /** A longer text is written in parts. */
    private static final int LONGEST = 80;

    /** What fits beside what stands before it. */
    private static final int SHORT = 40;

    private static final String BREAK = "\n        ";

    private static final HexFormat HEX = HexFormat.of();

    private Literals() {}

    /** A string literal, or {@code null}. All that could end it, or change what a reader sees of it, is escaped. */
    public static String string(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        if (text.length() > LONGEST) {
            return parts(text);
        }
        var literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Characters.isPair(text, i)) {
                literal.append(c).append(text.charAt(++i));
            } else if (c == '\\' && i > 0 && Character.isSurrogate(text.charAt(i - 1))) {
                // After the escape of half a pair javac takes a double backslash for one that begins an escape.
                literal.append("\\134");
            } else {
                append(literal, c);
            }
        }
        return literal.append('"').toString();
    }

    /** Several literals, each on a line of its own. */
    private static String parts(String text) {
        var parts = new ArrayList<String>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = Math.min(start + LONGEST, text.length());
            var blank = text.lastIndexOf(' ', end - 1) + 1;
            if (end < text.length()) {
                end = blank > start + LONGEST / 2 ? blank : end;
                end -= Characters.isPair(text, end - 1) ? 1 : 0;
            }
            parts.add(string(text.substring(start, end)));
        }
        return String.join(BREAK + "+ ", parts);
    }

    /** A number as a descriptor would write it, without exponent. */
    public static String number(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** A string literal, on lines of its own if it is long, broken after separators. */
    public static CodeBlock lines(String text, char separator) {
        var lines = new ArrayList<String>();
        var start = 0;
        while (text.length() - start > LINE) {
            var end = text.indexOf(separator, start + LINE - LONGEST_PART) + 1;
            if (end == 0) {
                break;
            }
            lines.add(string(text.substring(start, end)));
            start = end;
        }
        if (start < text.length() || text.isEmpty()) {
            lines.add(string(text.substring(start)));
        }
        return CodeBlock.of("$L", (text.length() > SHORT ? BREAK : "") + String.join(BREAK + "+ ", lines));
    }

    /** String literals as arguments, wrapped where a line is full. */
    public static CodeBlock strings(Collection<String> texts) {
        return arguments(texts.stream().map(Literals::string));
    }

    /** Expressions as arguments, wrapped where a line is full. One block, since each part of a block takes its time. */
    public static CodeBlock arguments(Stream<String> expressions) {
        return CodeBlock.of(
                expressions.map(expression -> expression.replace("$", "$$")).collect(Collectors.joining(",$W")));
    }

    private static void append(StringBuilder literal, char c) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (Characters.isPlain(c)) {
                    literal.append(c);
                } else {
                    literal.append("\\u").append(HEX.toHexDigits(c));
                }
            }
        }
    }
}
