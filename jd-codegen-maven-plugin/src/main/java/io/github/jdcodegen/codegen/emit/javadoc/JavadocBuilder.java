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

    /** What is longer is not kept on one line as code. */
    private static final int LONGEST_UNBROKEN = 60;

    /** The longest term of the index, which has to stay on one line. */
    private static final int LONGEST_TERM = 90;

    /** The most lines of an example from a document. */
    private static final int MOST_EXAMPLE_LINES = 6;

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
        return line.length() <= LONGEST_UNBROKEN && SIMPLE.matcher(line).matches()
                ? "{@code " + line + "}"
                : "<code>" + text(line) + "</code>";
    }

    /** Text that the search of the Javadoc pages finds. */
    public static String index(String plain) {
        var term = text(NO_TERM.matcher(plain).replaceAll(" ").strip());
        return term.isEmpty() || term.length() > LONGEST_TERM ? "" : "{@index \"" + term + "\"}";
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

    /** Begins with what is returned; Javadoc makes a sentence of it. */
    public JavadocBuilder returns(String html) {
        inTags = true;
        int end = html.length();
        while (end > 0 && (html.charAt(end - 1) == '.' || html.charAt(end - 1) == '\u3002')) {
            end--;
        }
        return paragraph("{@return " + html.substring(0, end) + "}");
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

    /**
     * A table; nothing if it has no rows.
     *
     * @param rows the rows, each with as many cells as there are heads
     */
    public JavadocBuilder table(String caption, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n");
            wrap("<table><caption>" + caption + "</caption>", "");
            wrap("<tr><th>" + String.join("<th>", heads), "    ");
            for (var row : rows) {
                wrap("<tr><td>" + String.join("<td>", row), "    ");
            }
            out.append("</table>\n");
        }
        return this;
    }

    /** A text from a document as it is, on few lines; what is longer ends with an ellipsis. */
    public JavadocBuilder document(String intro, String plain) {
        var start = plain.strip().replaceAll("\\s+", " ");
        var lines = LineBreaker.lines(
                text(start.substring(0, Math.min(start.length(), (MOST_EXAMPLE_LINES + 1) * WIDTH))), WIDTH);
        if (!start.isEmpty()) {
            paragraph(intro);
            out.append("<pre>\n");
            // Braces can stay readable: no @ is left that could make a tag of one.
            lines.stream()
                    .limit(MOST_EXAMPLE_LINES)
                    .map(line -> line.replace("&#123;", "{").replace("&#125;", "}"))
                    .forEach(line -> out.append(line).append('\n'));
            out.append(lines.size() > MOST_EXAMPLE_LINES ? "…\n</pre>\n" : "</pre>\n");
        }
        return this;
    }

    /** Java code, as it is: it is legal inside of a code tag, because it is generated. */
    public JavadocBuilder example(String code) {
        out.append("\n<pre>{@code\n")
                .append(code.lines().map(JavadocBuilder::withinMargin).collect(Collectors.joining("\n")))
                .append("\n}</pre>\n");
        return this;
    }

    /** Code, broken at the last call or argument that fits, unless that may be in a literal. */
    private static String withinMargin(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        var begins = line.length() - line.stripLeading().length();
        var literal = line.indexOf('"') < 0 ? line.length() : line.indexOf('"');
        for (int at = Math.min(WIDTH, literal); at > begins + 1; at--) {
            var before = line.charAt(at - 1);
            if (before == '(' && line.charAt(at) != ')' || before == ')' && line.charAt(at) == '.') {
                return line.substring(0, at) + "\n" + withinMargin(" ".repeat(begins + 8) + line.substring(at));
            }
        }
        return line;
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

    /** Adds whole lines, none longer than need be; {@code indent} is for all but the first. */
    private void wrap(String html, String indent) {
        var prefix = "";
        for (var line : html.split("\n")) {
            out.append(prefix);
            for (var part : LineBreaker.lines(line, WIDTH)) {
                out.append(part).append('\n').append(indent);
            }
            out.setLength(out.length() - indent.length());
            prefix = indent;
        }
    }
}
