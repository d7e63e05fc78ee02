package io.github.jdcodegen.spec.report;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report in the form that the ending of its name tells. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes the report.
     *
     * @param file where to
     * @param forms what makes the text of each form, by ending, such as {@code .json}
     * @throws SpecException if no form has the ending of the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path file, Map<String, Supplier<String>> forms) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        var form = forms.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new SpecException(List.of(new Problem(
                        new Location(file.toString(), 0, 0, ""),
                        "The ending of the report's name tells no form",
                        "Let it end in "
                                + String.join(
                                        " or ", forms.keySet().stream().sorted().toList())
                                + "."))));
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, form.getValue().get(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + file + " cannot be written: " + e, e);
        }
    }

    /** JSON with two blanks of indentation: the same value gives the same text. */
    public static String json(Object value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(value) + "\n";
    }
}
