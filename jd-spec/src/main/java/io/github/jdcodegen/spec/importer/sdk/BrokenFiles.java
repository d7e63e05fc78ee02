package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.document.PlainText;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import java.util.ArrayList;
import java.util.List;

/** Counts the class files that cannot be read, so that a jar full of them makes one problem. */
final class BrokenFiles {
    private static final int NAMED = 3;
    private static final int LONGEST = 200;

    private final List<String> named = new ArrayList<>();
    private int count;

    void add(String entry, String why) {
        count++;
        if (named.size() < NAMED) {
            var shown = entry.length() > LONGEST ? entry.substring(0, LONGEST) + "…" : entry;
            named.add(PlainText.of(shown) + " (" + why + ")");
        }
    }

    void report(String name, List<ImportReport.Unread> unread) {
        if (count > 0) {
            unread.add(new ImportReport.Unread(
                    name,
                    "Of its class files " + count + " cannot be used: " + String.join(", ", named)
                            + (count > named.size() ? " and others" : ""),
                    "The other classes were read. Download the jar again if methods are missing."));
        }
    }
}
