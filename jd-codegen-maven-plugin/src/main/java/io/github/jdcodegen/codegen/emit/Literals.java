package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Java literals of any text. */
final class Literals {
    private static final HexFormat HEX = HexFormat.of();

    private Literals() {}

    /** A string literal, or {@code null}. All that could end it, or change what a reader sees of it, is escaped. */
    static String string(@Nullable String text) {
        if (text == null) {
            return "null";
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

    /** A number as a descriptor would write it, without exponent. */
    static String number(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** String literals as arguments, wrapped where a line is full. */
    static CodeBlock strings(Collection<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$L", string(text))).collect(CodeBlock.joining(",$W"));
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
