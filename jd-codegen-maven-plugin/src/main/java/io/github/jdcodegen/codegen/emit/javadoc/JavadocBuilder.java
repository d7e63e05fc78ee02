package io.github.jdcodegen.codegen.emit.javadoc;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.emit.syntax.Characters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One Javadoc comment. What its methods take is HTML, ready to stand in a comment; any other text becomes that by
 * {@link #text} or {@link #code}, and nowhere else.
 */
public final class JavadocBuilder {
    private static final int WIDTH = 100;

    /** What {@code {@code }} shows as it is. */
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_.,:;#/()\\[\\]=+ -]*");

    /** What cannot stand in a term of the index. */
    private static final Pattern NO_TERM = Pattern.compile("[\\s\"&<>@{}\\\\]+");

    /** What can stand in an attribute and runs nothing. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/?#!$&()+,;=%-]+");

    private final StringBuilder out = new StringBuilder();
    private boolean inTags;

    /**
     * Plain text as HTML: nothing in it ends the comment, begins a tag, an entity or a unicode escape, or is executed.
     * Its line breaks are kept, other runs of white space become a blank.
     */
    public static String text(String plain) {
        var html = new StringBuilder(plain.length() + 16);
        var gap = "";
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c == '\n') {
                gap = html.isEmpty() ? "" : "<br>\n";
            } else if (Character.isWhitespace(c) || c == '\u0085') {
                gap = html.isEmpty() || !gap.isEmpty() ? gap : " ";
            } else if (Characters.isPlain(c)) {
                append(html.append(gap), c);
                gap = "";
            } else if (Characters.isPair(plain, i)) {
                html.append(gap).append(c).append(plain.charAt(++i));
                gap = "";
            }
        }
        return html.toString();
    }

    /** Plain text on one line, shown as code. */
    public static String code(String plain) {
        var line = plain.replace('\n', ' ');
        return SIMPLE.matcher(line).matches() ? "{@code " + line + "}" : "<code>" + text(line) + "</code>";
    }

    /** Text that the search of the Javadoc pages finds. */
    public static String index(String plain) {
        var term = text(NO_TERM.matcher(plain).replaceAll(" ").strip());
        return term.isEmpty() ? "" : "{@index \"" + term + "\"}";
    }

    /** A link to a page of the web under that HTML; where the address cannot be one, it follows as text. */
    public static String web(String url, String html) {
        return isAddress(url) ? "<a href=\"" + text(url) + "\">" + html + "</a>" : html + ", " + text(url);
    }

    private static boolean isAddress(String url) {
        try {
            return ADDRESS.matcher(url).matches() && new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Text as it is, found by the search of the Javadoc pages if it can stand in a term of the index. */
    public static String found(String plain) {
        var index = index(plain);
        return index.equals("{@index \"" + text(plain) + "\"}") ? index : text(plain);
    }

    private static void append(StringBuilder html, char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '@' -> html.append("&#64;");
            case '{' -> html.append("&#123;");
            case '}' -> html.append("&#125;");
            case '\\' -> html.append("&#92;");
            case '*' -> html.append("&#42;");
            default -> html.append(c);
        }
    }

    /** Begins with that, or goes on in a paragraph of its own. */
    public JavadocBuilder paragraph(String html) {
        if (!html.isEmpty()) {
            if (!out.isEmpty()) {
                out.append("\n<p>");
            }
            wrap(html, "");
        }
        return this;
    }

    /** Says what is returned, and that is all. */
    public JavadocBuilder returns(String html) {
        return paragraph("{@return " + html + "}");
    }

    /** A list under an introduction; nothing if it is empty. */
    public JavadocBuilder list(String intro, List<String> items) {
        if (!items.isEmpty()) {
            paragraph(intro);
            out.append("<ul>\n");
            for (var item : items) {
                wrap("<li>" + item, "    ");
            }
            out.append("</ul>\n");
        }
        return this;
    }

    /** Java code, as it is: it is legal inside of a code tag, because it is generated. */
    public JavadocBuilder example(String code) {
        out.append("\n<pre>{@code\n").append(code).append("\n}</pre>\n");
        return this;
    }

    /** A block tag, such as the one of a parameter; after all else. */
    public JavadocBuilder tag(String tag, String html) {
        if (!inTags && !out.isEmpty()) {
            out.append('\n');
        }
        inTags = true;
        wrap(tag + " " + html, "    ");
        return this;
    }

    public CodeBlock build() {
        return CodeBlock.of("$L", out);
    }

    /** The comment's lines, each after its asterisk. */
    public String lines() {
        return out.toString()
                .lines()
                .map(line -> line.isEmpty() ? " *\n" : " * " + line + "\n")
                .collect(Collectors.joining());
    }

    /** Adds whole lines, broken at blanks, but not inside a term of the index; {@code indent} is for all but the first. */
    private void wrap(String html, String indent) {
        var prefix = "";
        for (var line : html.split("\n")) {
            out.append(prefix);
            var start = 0;
            var blank = -1;
            var term = false;
            for (int i = 0; i < line.length(); i++) {
                switch (line.charAt(i)) {
                    case '{' -> term = line.startsWith("{@index", i);
                    case '}' -> term = false;
                    case ' ' -> blank = term ? blank : i;
                    default -> {}
                }
                if (i - start > WIDTH && blank > start) {
                    out.append(line, start, blank).append('\n').append(indent);
                    start = blank + 1;
                }
            }
            out.append(line, start, line.length()).append('\n');
            prefix = indent;
        }
    }
}
