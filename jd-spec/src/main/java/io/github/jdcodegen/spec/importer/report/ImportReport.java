package io.github.jdcodegen.spec.importer.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import did.
 *
 * @param methods the methods that documents describe, sorted by wire name
 * @param groups the files that say what the groups of these methods are called, sorted by path
 * @param unread the documents that could not be imported, sorted by name
 * @param duplicates the documents that were passed over because another describes the same method, sorted by name
 * @param findings what was mended and guessed, by document
 */
public record ImportReport(
        List<Method> methods,
        List<Group> groups,
        List<Unread> unread,
        List<Duplicate> duplicates,
        List<Finding> findings) {

    /** Copies the lists. */
    public ImportReport {
        methods = List.copyOf(methods);
        groups = List.copyOf(groups);
        unread = List.copyOf(unread);
        duplicates = List.copyOf(duplicates);
        findings = List.copyOf(findings);
    }

    /**
     * A method that was imported.
     *
     * @param method its wire name
     * @param document the document that describes it
     * @param file its descriptor, relative to the folder of descriptors
     * @param outcome what became of that file
     */
    public record Method(String method, String document, String file, FileOutcome outcome) {}

    /**
     * The title of a group.
     *
     * @param file the file that holds it, relative to the folder of descriptors
     * @param outcome what became of that file
     */
    public record Group(String file, FileOutcome outcome) {}

    /** What became of a file. */
    public enum FileOutcome {
        /** It was written, new or changed. */
        WRITTEN,
        /** It has these bytes already. */
        UNCHANGED,
        /** It was edited by hand, or does not come from an import: it was left alone. */
        KEPT;

        /** The spelling in a report. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A document that could not be imported.
     *
     * @param document its name
     * @param why why
     * @param hint how to mend it
     */
    public record Unread(String document, String why, String hint) {}

    /**
     * A document that was passed over because another describes the same method.
     *
     * @param document its name
     * @param method the method
     * @param used the document that was imported
     * @param why why that one
     */
    public record Duplicate(String document, String method, String used, String why) {}

    /** One line of counts. */
    public String summary() {
        return "imported " + methods.size() + " methods: " + count(FileOutcome.WRITTEN) + " written, "
                + count(FileOutcome.UNCHANGED) + " unchanged, " + count(FileOutcome.KEPT) + " kept as edited by hand; "
                + unread.size() + " documents unread, " + duplicates.size() + " duplicates; "
                + count(Finding.Nature.MENDED) + " mended, " + count(Finding.Nature.GUESSED) + " guessed";
    }

    private long count(FileOutcome outcome) {
        return methods.stream().filter(method -> method.outcome() == outcome).count();
    }

    private long count(Finding.Nature nature) {
        return findings.stream()
                .filter(finding -> finding.kind().nature() == nature)
                .count();
    }

    /** The whole report as JSON: the same import gives the same text. */
    public String toJson() {
        var report = new LinkedHashMap<String, Object>();
        report.put("summary", summary());
        report.put("methods", methods.stream().map(ImportReport::json).toList());
        report.put("groups", groups.stream().map(ImportReport::json).toList());
        report.put("unread", unread.stream().map(ImportReport::json).toList());
        report.put("duplicates", duplicates.stream().map(ImportReport::json).toList());
        report.put("findings", findings.stream().map(ImportReport::json).toList());
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(report) + "\n";
    }

    /**
     * Writes the report as JSON.
     *
     * @throws UncheckedIOException if that fails
     */
    public void write(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, toJson(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + file + " cannot be written: " + e, e);
        }
    }

    private static Map<String, String> json(Method method) {
        return object(
                "method",
                method.method(),
                "document",
                method.document(),
                "file",
                method.file(),
                "outcome",
                method.outcome().keyword());
    }

    private static Map<String, String> json(Group group) {
        return object("file", group.file(), "outcome", group.outcome().keyword());
    }

    private static Map<String, String> json(Unread unread) {
        return object("document", unread.document(), "why", unread.why(), "hint", unread.hint());
    }

    private static Map<String, String> json(Duplicate duplicate) {
        return object(
                "document",
                duplicate.document(),
                "method",
                duplicate.method(),
                "used",
                duplicate.used(),
                "why",
                duplicate.why());
    }

    private static Map<String, String> json(Finding finding) {
        return object(
                "document", finding.document(),
                "method", finding.method(),
                "path", finding.path(),
                "nature", finding.kind().nature().keyword(),
                "kind", finding.kind().keyword(),
                "what", finding.what());
    }

    private static Map<String, String> object(String... keysAndValues) {
        var object = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            object.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
