package io.github.jdcodegen.runtime;

import java.util.Locale;

/**
 * The beginning of the text of a web page, without its tags. It looks at each character once, and at no more of the page
 * than is needed, because a page comes from anybody.
 */
final class PageText {
    /** What stands behind so many characters of a page is not looked at. */
    private static final int LOOKED_AT = 65_536;

    private final String page;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private String segment = "";
    private int at;

    private PageText(String page, int most) {
        this.page = page.length() <= LOOKED_AT ? page : page.substring(0, LOOKED_AT);
        this.most = most;
    }

    /**
     * The text.
     *
     * @param page the page
     * @param most how many characters of text are wanted; there may be some more
     */
    static String of(String page, int most) {
        var reader = new PageText(page, most);
        reader.read();
        return reader.text.toString();
    }

    private void read() {
        while (at < page.length() && text.length() <= most) {
            if (page.charAt(at) == '<') {
                tag();
            } else {
                int end = page.indexOf('<', at);
                segment(page.substring(at, end < 0 ? page.length() : end));
                at = end < 0 ? page.length() : end;
            }
        }
    }

    /** Passes over a tag, and over the content of a script or a style. */
    private void tag() {
        int end = page.indexOf('>', at);
        if (end < 0) {
            at = page.length();
            return;
        }
        for (var name : new String[] {"script", "style"}) {
            if (page.regionMatches(true, at + 1, name, 0, name.length())) {
                int close = closing(name, end);
                at = close < 0 ? page.length() : close;
                return;
            }
        }
        at = end + 1;
    }

    private int closing(String name, int from) {
        var end = "</" + name;
        for (int i = page.indexOf("</", from); i >= 0; i = page.indexOf("</", i + 2)) {
            if (page.regionMatches(true, i, end, 0, end.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a piece of text. A heading that repeats the title of the page says nothing new. */
    private void segment(String raw) {
        var words = new StringBuilder();
        for (int i = 0; i < raw.length() && words.length() <= most; i++) {
            char c = raw.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        var said = words.toString().strip();
        if (said.isEmpty() || said.toLowerCase(Locale.ROOT).equals(segment)) {
            return;
        }
        segment = said.toLowerCase(Locale.ROOT);
        text.append(text.isEmpty() ? "" : " ").append(said);
    }
}
