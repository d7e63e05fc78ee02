package io.github.jdcodegen.codegen.write;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of the files that a run made in a folder, and of what they were made from. It is a readable text file in
 * that folder.
 *
 * @param from what it was made from
 * @param made the hash of each file by its path below the folder
 * @param notes what the run wants the next run to know, by the name of a part of {@code from}
 */
record Manifest(Fingerprint from, SortedMap<String, String> made, SortedMap<String, String> notes) {
    static final Manifest NONE =
            new Manifest(Fingerprint.UNFINISHED, Collections.emptySortedMap(), Collections.emptySortedMap());

    private static final String HEAD = """
            # Written by jd-codegen, which owns the files listed under [made] and runs again when a line under [from] changes.
            # Deleting this file disowns them. What stands under [noted] saves the next run work. One line each: name, tab, value or SHA-256.
            """;
    private static final String FROM = "[from]";
    private static final String MADE = "[made]";
    private static final String NOTED = "[noted]";

    Manifest {
        made = Collections.unmodifiableSortedMap(new TreeMap<>(made));
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /** Reads the text that {@link #text} wrote. Other lines are ignored. */
    static Manifest parse(String text) {
        var from = new TreeMap<String, String>();
        var made = new TreeMap<String, String>();
        var notes = new TreeMap<String, String>();
        var section = from;
        for (var line : text.split("\n")) {
            var tab = line.indexOf('\t');
            if (line.equals(MADE)) {
                section = made;
            } else if (line.equals(NOTED)) {
                section = notes;
            } else if (tab > 0) {
                section.put(unescape(line.substring(0, tab)), unescape(line.substring(tab + 1)));
            }
        }
        return new Manifest(new Fingerprint(from), made, notes);
    }

    String text() {
        var text = new StringBuilder(HEAD);
        append(text.append(FROM).append('\n'), from.parts());
        append(text.append(MADE).append('\n'), made);
        if (!notes.isEmpty()) {
            append(text.append(NOTED).append('\n'), notes);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Map<String, String> section) {
        section.forEach((name, value) ->
                text.append(escape(name)).append('\t').append(escape(value)).append('\n'));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        var result = new StringBuilder();
        var isEscaped = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isEscaped) {
                result.append(
                        switch (c) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> c;
                        });
                isEscaped = false;
            } else if (c == '\\') {
                isEscaped = true;
            } else {
                result.append(c);
            }
        }
        if (isEscaped) {
            result.append('\\');
        }
        return result.toString();
    }
}
