package io.github.jdcodegen.runtime.internal.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/**
 * A text that is being read: the answer itself, or a copy of a part of it.
 *
 * @param parser reads it
 * @param root the path of the value that the parser stood on at first
 * @param depth how many objects and lists were open around that value in the same text
 * @param level the level of the object at whose end the reader leaves the text; {@link #NO_LEVEL} if it leaves otherwise
 * @param cells whether the text is a list of cells that were one text with commas between them, so that every scalar is a
 *     text
 * @param outer the text that the reader goes back to afterwards; {@code null} for the answer itself
 */
public record JsonSource(
        JsonParser parser,
        String root,
        int depth,
        int level,
        boolean cells,
        @Nullable JsonSource outer) {
    public static final int NO_LEVEL = -1;

    /** The content of an answer, which the parser stands on. */
    public static JsonSource content(JsonParser parser) {
        boolean inside = parser.currentToken().isStructStart();
        int depth = parser.streamReadContext().getNestingDepth();
        return new JsonSource(parser, "$", inside ? depth - 1 : depth, NO_LEVEL, false, null);
    }

    /** The path of the value that the parser stands on. */
    public String path() {
        var path = new StringBuilder(root);
        append(path, parser.streamReadContext());
        return path.toString();
    }

    private void append(StringBuilder path, TokenStreamContext context) {
        if (context.getNestingDepth() <= depth) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.hasCurrentName()) {
            append(path, context.currentName());
        }
    }

    /** The path of a field. */
    public static String field(String object, String name) {
        return append(new StringBuilder(object), name).toString();
    }

    private static StringBuilder append(StringBuilder path, String name) {
        return isPlain(name)
                ? path.append('.').append(name)
                : path.append("['").append(name).append("']");
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isJavaIdentifierPart(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
