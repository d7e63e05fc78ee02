package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.reading.Findings;
import io.github.jdcodegen.runtime.internal.reading.JsonSource;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Where a reader stands: the source that is being read, the sources around it, and the findings so far. The answer itself
 * is the outermost source; each further one is a copy of a part of the one around it.
 */
final class ReadingPosition {
    private final @Nullable JsonFactory contentSyntax;
    private JsonParser parser;
    private JsonSource source;
    private Findings findings;
    /** The source that is the whole content, where the content is documented as JSON inside a text. */
    private @Nullable JsonSource contentText;

    /**
     * Begins at the value that the parser stands on.
     *
     * @param contentSyntax the syntax of the content where it is documented as JSON inside a text; else {@code null}
     */
    ReadingPosition(JsonParser parser, Findings findings, @Nullable JsonFactory contentSyntax) {
        this.parser = parser;
        this.source = JsonSource.content(parser);
        this.findings = findings;
        this.contentSyntax = contentSyntax;
    }

    JsonParser parser() {
        return parser;
    }

    JsonSource source() {
        return source;
    }

    /** The path of the value that the parser stands on. */
    String path() {
        return source.path();
    }

    /** Reports the value that the parser stands on, without a copy of it. */
    void report(Kind kind) {
        report(kind, path(), null);
    }

    void report(Kind kind, String path, @Nullable String raw) {
        findings.add(kind, path, raw);
    }

    /** Reports the value that the parser stands on with a copy of it, and skips the value. */
    void skip(Kind kind) {
        var path = path();
        report(kind, path, JsonText.copy(parser));
    }

    /** Reports and skips a value that cannot be read. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T unreadable() {
        skip(Kind.UNREADABLE);
        return null;
    }

    /** Lets the findings from now on go to another place; answers with the place where they went before. */
    Findings reportTo(Findings other) {
        var before = findings;
        findings = other;
        return before;
    }

    /** Adds findings that were made elsewhere. */
    void accept(Findings others) {
        findings.addAll(others);
    }

    /** Goes on with a copy of the value at that path, until {@link #leave} or the end of the object at that level. */
    void enter(String json, String path, int level) {
        enter(JsonText.STRICT, json, path, level, false);
    }

    /** Goes on with a list of the cells of one text: there a scalar stands as a text, whatever its type. */
    void enterCells(String json) {
        enter(JsonText.STRICT, json, path(), JsonSource.NO_LEVEL, true);
    }

    /** Goes on with the text that the whole content is in, if that is as documented; else answers {@code false}. */
    boolean enterContent(String text, int level) {
        if (contentSyntax == null || source.outer() != null || !JsonText.looksStructured(text)) {
            return false;
        }
        enter(contentSyntax, text, path(), level, false);
        contentText = source;
        return true;
    }

    private void enter(JsonFactory syntax, String json, String path, int level, boolean cells) {
        parser = JsonText.parser(syntax, json);
        parser.nextToken();
        source = new JsonSource(parser, path, 0, level, cells, source);
    }

    /** Goes back to the source around this one. */
    @SuppressWarnings("ReferenceEquality") // The same source, not an equal one.
    void leave() {
        if (source == contentText && parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows the end of the content");
        }
        parser.close();
        source = Objects.requireNonNull(source.outer());
        parser = source.parser();
    }

    /** Goes back to that source, which is this one or one around it. */
    @SuppressWarnings("ReferenceEquality") // The same source, not an equal one.
    void leaveTo(JsonSource outer) {
        while (source != outer) {
            leave();
        }
    }

    /** Goes back from every source that ends with the object at that level. */
    void leaveAtEndOf(int level) {
        while (source.level() == level) {
            leave();
        }
    }
}
