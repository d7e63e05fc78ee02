package io.github.jdcodegen.spec.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What takes the place of each use of JD's SDK in a program.
 *
 * @param rows the uses, by file and line
 * @param methods the wire names of the JD methods that the program calls
 * @param unread what could not be read, in words
 */
public record MigrationTable(List<Row> rows, List<String> methods, List<String> unread) {
    /** Copies the lists. */
    public MigrationTable {
        rows = List.copyOf(rows);
        methods = List.copyOf(methods);
        unread = List.copyOf(unread);
    }

    /**
     * A use.
     *
     * @param file the source file
     * @param line the line, or 0 where it is not known
     * @param method the JD method, or empty where the class is of none alone
     * @param before the class and method of JD's SDK
     * @param after what takes its place; empty where nothing does
     * @param note what else there is to know; may be empty
     */
    public record Row(String file, int line, String method, String before, String after, String note) {}

    /** One line of counts. */
    public String summary() {
        var without = rows.stream().filter(row -> row.after().isEmpty()).count();
        return "found " + rows.size() + " uses of JD's SDK for " + methods.size() + " methods: "
                + (rows.size() - without) + " with a counterpart, " + without + " without";
    }

    /**
     * Writes the table: as Markdown, or as JSON if the name of the file ends in {@code .json}.
     *
     * @throws UncheckedIOException if that fails
     */
    public void write(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file, file.toString().endsWith(".json") ? toJson() : toMarkdown(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + file + " cannot be written: " + e, e);
        }
    }

    /** The table as Markdown. */
    public String toMarkdown() {
        var text = new StringBuilder("# From JD's SDK to the generated client\n\n");
        text.append(summary()).append(".\n\n| where | JD's SDK | generated client | note |\n|---|---|---|---|\n");
        for (var row : rows) {
            text.append("| ").append(cell(row.file() + (row.line() == 0 ? "" : ":" + row.line())));
            text.append(" | ").append(code(row.before()));
            text.append(" | ").append(row.after().isEmpty() ? "no counterpart" : code(row.after()));
            text.append(" | ").append(cell(row.note())).append(" |\n");
        }
        unread.forEach(one -> text.append("\nNot read: ").append(cell(one)).append('\n'));
        return text.toString();
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`";
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }

    /** The table as JSON. */
    public String toJson() {
        var table = new LinkedHashMap<String, Object>();
        table.put("summary", summary());
        table.put("methods", methods);
        var all = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var object = new LinkedHashMap<String, Object>();
            object.put("file", row.file());
            object.put("line", row.line());
            object.put("method", row.method());
            object.put("before", row.before());
            object.put("after", row.after());
            object.put("note", row.note());
            all.add(object);
        }
        table.put("uses", all);
        table.put("unread", unread);
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(table) + "\n";
    }
}
