package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.report.ReportFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A changelog as text for the console, as JSON for programs, and as Markdown for people. */
public final class ChangelogReports {
    private static final int LONGEST = 160;

    private final Changelog changelog;
    private final AffectedClasses classes;

    /** Reports of that changelog. */
    public ChangelogReports(Changelog changelog, AffectedClasses classes) {
        this.changelog = changelog;
        this.classes = classes;
    }

    /**
     * Writes the report in the form that the file's ending tells: {@code .json} or {@code .md}.
     *
     * @throws io.github.jdcodegen.spec.model.SpecException if it has another ending
     */
    public void write(Path file) {
        Map<String, Supplier<String>> forms = new TreeMap<>();
        forms.put(".json", this::json);
        forms.put(".md", this::markdown);
        forms.put(".txt", this::text);
        ReportFile.write(file, forms);
    }

    /** One line for each change. */
    public String text() {
        return changelog.changes().stream()
                .map(change -> change.level().keyword() + " " + change.rule() + " " + change.method()
                        + (change.path().isEmpty() ? "" : " " + change.path()) + values(change, "")
                        + " [" + change.fingerprint() + "]\n")
                .collect(Collectors.joining());
    }

    /** The whole changelog as JSON: the same input gives the same text. */
    public String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("summary", changelog.summary());
        report.put("step", changelog.step().keyword());
        report.put(
                "changes",
                changelog.changes().stream().map(ChangelogReports::json).toList());
        return ReportFile.json(report);
    }

    private static Map<String, @Nullable Object> json(Change change) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", change.id());
        json.put("rule", change.rule());
        json.put("level", change.level().keyword());
        json.put("method", change.method());
        json.put("path", change.path());
        json.put("before", change.before());
        json.put("after", change.after());
        json.put("fingerprint", change.fingerprint());
        return json;
    }

    /** A page that groups the changes by what readers must do. */
    public String markdown() {
        var page = new StringBuilder("# Changes of the descriptors\n\n")
                .append(upper(changelog.summary()))
                .append(".\n");
        for (var level : ChangeLevel.values()) {
            var changes = changelog.changes().stream()
                    .filter(change -> change.level() == level)
                    .toList();
            if (changes.isEmpty()) {
                continue;
            }
            page.append("\n## ")
                    .append(level.task())
                    .append(" (")
                    .append(level.keyword())
                    .append(")\n\n");
            page.append(level.meaning()).append("\n");
            var method = "";
            for (var change : changes) {
                if (!change.method().equals(method)) {
                    method = change.method();
                    page.append("\n### ").append(code(method)).append("\n\n");
                }
                page.append("- ").append(change.rule());
                if (!change.path().isEmpty()) {
                    page.append(": ").append(code(change.path()));
                }
                page.append(values(change, "`"));
                classes.of(change).ifPresent(name -> page.append("; class ").append(code(name)));
                page.append(" (").append(change.fingerprint()).append(")\n");
            }
        }
        return page.toString();
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String values(Change change, String quote) {
        var before = value(change.before(), quote);
        var after = value(change.after(), quote);
        if (change.before() == null) {
            return ": " + after;
        }
        return change.after() == null ? ": was " + before : ": " + before + " -> " + after;
    }

    private static String value(@Nullable String value, String quote) {
        var line = value == null ? "" : oneLine(value);
        return quote.isEmpty() ? line : code(line);
    }

    /** Text from outside must neither start a line nor fill the page. */
    private static String oneLine(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c));
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    /** Text from outside must not break out of its quotes: a fence longer than any run of backticks holds it. */
    private static String code(String text) {
        var run = 0;
        var longest = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + text + fence : fence + " " + text + " " + fence;
    }
}
