package io.github.jdcodegen.spec.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How single values are spelled and read. */
public final class YamlScalars {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEAN = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    /** Words that YAML 1.1, which many editors and tools still speak, takes for something else than text. */
    private static final Set<String> MISREAD =
            Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<");

    /** Numbers, dates and times in the spellings of YAML 1.1 and 1.2. */
    private static final Pattern NUMERIC =
            Pattern.compile("[-+.]*[0-9][-+.,:_0-9a-fA-FxoOTZ ]*|[-+]?\\.(inf|nan)", Pattern.CASE_INSENSITIVE);

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private YamlScalars() {}

    /** How YAML 1.2 (its core schema) reads a plain value. */
    public static Node.Kind kind(String plain) {
        if (plain.length() <= 5 && NOTHING.contains(plain)) {
            return Node.Kind.NOTHING;
        }
        if (plain.length() <= 5 && BOOLEAN.contains(plain)) {
            return Node.Kind.BOOLEAN;
        }
        return plain.charAt(0) <= '9' && NUMBER.matcher(plain).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
    }

    /**
     * A text as it is written on one line: plain where it can be, else in quotes.
     *
     * @param flow whether it stands between brackets or braces
     */
    public static String spell(String text, boolean flow) {
        if (text.codePoints().anyMatch(YamlScalars::isHidden)) {
            return doubleQuoted(text);
        }
        if (isPlain(text, flow)) {
            return text;
        }
        var single = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return single ? "'" + text.replace("'", "''") + "'" : '"' + text + '"';
    }

    /** Returns a text in double quotes, with every invisible character escaped. */
    public static String doubleQuoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (!isHidden(c)) {
                        quoted.appendCodePoint(c);
                    } else if (c <= 0xFFFF) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a text of several lines can be written as a block, each line as it is. */
    public static boolean isBlock(String text) {
        return text.indexOf('\n') > 0
                && !Character.isWhitespace(text.charAt(0))
                && !text.contains(" \n")
                && !text.endsWith(" ")
                && !text.endsWith("\n\n")
                && text.codePoints().noneMatch(c -> c != '\n' && isHidden(c));
    }

    private static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty()
                || INDICATORS.indexOf(text.charAt(0)) >= 0
                || text.startsWith("...")
                || text.startsWith(" ")
                || text.endsWith(" ")
                || text.endsWith(":")
                || text.contains(": ")
                || text.contains(" #")
                || MISREAD.contains(text.toLowerCase(Locale.ROOT))
                || NUMERIC.matcher(text).matches()) {
            return false;
        }
        return !flow || text.chars().noneMatch(c -> "?,[]{}".indexOf(c) >= 0);
    }

    /**
     * Tells whether an editor does not show a character, or YAML does not allow it: controls, line separators, direction
     * marks, characters without width, lone surrogates.
     */
    private static boolean isHidden(int c) {
        return c < 0x20
                || c >= 0x7F && c <= 0x9F
                || c == 0xAD
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xE0000 && c <= 0xE007F;
    }
}
