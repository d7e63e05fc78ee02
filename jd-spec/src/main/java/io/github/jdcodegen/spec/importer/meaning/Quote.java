package io.github.jdcodegen.spec.importer.meaning;

/** The words of a document that a guess is made from, short enough for a report. */
final class Quote {
    private static final int LENGTH = 80;

    private Quote() {}

    static String of(String text) {
        var line = text.replace('\n', ' ').strip();
        var end = Math.min(line.length(), LENGTH);
        return end == line.length()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end) - 1)) + "…";
    }
}
