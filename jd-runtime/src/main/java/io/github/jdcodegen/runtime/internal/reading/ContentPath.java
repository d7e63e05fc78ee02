package io.github.jdcodegen.runtime.internal.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A path to a scalar of the content, such as {@code apiResult.success|isSuccess}: names with dots between them, each with
 * its other spellings behind bars. A dot, bar or backslash of a name has a backslash before it.
 */
public final class ContentPath {
    /** The path of content that is a scalar itself. */
    public static final String ROOT = "$";

    private final String text;
    private final String[][] steps;

    private ContentPath(String text, String[][] steps) {
        this.text = text;
        this.steps = steps;
    }

    /** Reads a path. */
    public static ContentPath of(String text) {
        var steps = new ArrayList<String[]>();
        var spellings = new ArrayList<String>();
        var name = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                name.append(text.charAt(++i));
            } else if (c == '|' || c == '.') {
                spellings.add(name.toString());
                name.setLength(0);
                if (c == '.') {
                    steps.add(spellings.toArray(new String[0]));
                    spellings.clear();
                }
            } else {
                name.append(c);
            }
        }
        return new ContentPath(text, steps.toArray(new String[0][]));
    }

    /** Writes a name so that it can stand in a path. */
    public static String escape(String name) {
        return name.replaceAll("[.|\\\\]", "\\\\$0");
    }

    /** Reads several paths. */
    public static List<ContentPath> of(List<String> texts) {
        var paths = new ArrayList<ContentPath>(texts.size());
        for (var text : texts) {
            paths.add(of(text));
        }
        return paths;
    }

    /** The path as it was written. */
    public String text() {
        return text;
    }

    int depth() {
        return steps.length;
    }

    /** Whether the path leads to the value below these names. */
    boolean leadsTo(String[] names, int length) {
        if (length != steps.length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (!isOneOf(steps[i], names[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(String[] spellings, String name) {
        for (var spelling : spellings) {
            if (spelling.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
