package io.github.jdcodegen.spec.importer.document;

import java.util.Map;
import java.util.regex.Pattern;

/** Makes plain text of the site's texts, which hold entities, tags and runs of blanks. */
public final class PlainText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Pattern NEW_LINE_TAG = Pattern.compile(
            "\\s*</?(?:br|p|div|tr|li|ul|ol|table|tbody|h[1-6]|pre)\\b[^<>]*>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE_TAG = Pattern.compile(
            "</?(?:a|b|i|u|em|strong|font|span|td|th|img|code|sup|sub|small|s|del)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\u00A0\\u2000-\\u200B\\u3000\\uFEFF]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?(?:\\r\\n?|\\n|\\u2028|\\u2029|\\u0085) ?");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("deg", "°"),
            Map.entry("yen", "¥"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("rarr", "→"));

    private PlainText() {}

    /** The text without entities, tags, unprintable characters and superfluous blanks. */
    public static String of(String raw) {
        // Twice: some texts were encoded twice.
        var text = withoutTags(decoded(decoded(raw)));
        text = BLANKS.matcher(text).replaceAll(" ");
        text = LINE_ENDS.matcher(text).replaceAll("\n");
        text = UNPRINTABLE.matcher(text).replaceAll("");
        return BLANK_LINES.matcher(text).replaceAll("\n").strip();
    }

    /** Whether it holds entities or tags. */
    public static boolean isMarkup(String raw) {
        return !withoutTags(decoded(raw)).equals(raw);
    }

    private static String withoutTags(String text) {
        var plain = COMMENT.matcher(text).replaceAll("");
        plain = NEW_LINE_TAG.matcher(plain).replaceAll("\n");
        return INLINE_TAG.matcher(plain).replaceAll("");
    }

    private static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        character(match.group(1), match.group(2), match.group(3), match.group())));
    }

    private static String character(String decimal, String hex, String name, String whole) {
        if (name != null) {
            return NAMED.getOrDefault(name, whole);
        }
        var code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }
}
