package io.github.jdcodegen.spec.drift;

import io.github.jdcodegen.spec.report.KnownFindings;
import io.github.jdcodegen.spec.report.ReportFile;
import io.github.jdcodegen.spec.yaml.YamlPrinter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What recordings show.
 *
 * @param drifts the differences, sorted by method and place
 * @param answers the number of answers that were looked at
 * @param reports the number of decode reports that were looked at
 * @param undescribed the methods that were recorded and are not described
 * @param broken the number of lines that could not be read
 * @param accepted the number of differences that are left out because somebody accepted them
 */
public record DriftResult(
        List<Drift> drifts, int answers, int reports, List<String> undescribed, int broken, int accepted) {
    /** Copies the lists. */
    public DriftResult {
        drifts = List.copyOf(drifts);
        undescribed = List.copyOf(undescribed);
    }

    /** The same without the differences that somebody has accepted. */
    public DriftResult without(KnownFindings known) {
        var left =
                drifts.stream().filter(drift -> !known.has(drift.fingerprint())).toList();
        return new DriftResult(left, answers, reports, undescribed, broken, accepted + drifts.size() - left.size());
    }

    /** One line of counts, which begins with {@code drift}. */
    public String summary() {
        return "drift in " + answers + " answers and " + reports + " reports: " + drifts.size() + " differences"
                + (undescribed.isEmpty() ? "" : ", " + undescribed.size() + " methods are not described")
                + (broken == 0 ? "" : ", " + broken + " lines cannot be read")
                + (accepted == 0 ? "" : ", " + accepted + " accepted before");
    }

    /**
     * Writes the report in the form that the file's ending tells: {@code .json}, {@code .md} or {@code .txt}.
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

    /** One line for each difference. */
    public String text() {
        return drifts.stream().map(drift -> oneLine(drift.toString()) + "\n").collect(Collectors.joining());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    private String markdown() {
        return "# Drift\n\n" + summary() + ".\n\n"
                + drifts.stream()
                        .map(drift -> "- `" + oneLine(drift.toString()).replace('`', '\'') + "`\n")
                        .collect(Collectors.joining());
    }

    private String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("summary", summary());
        report.put("undescribed", undescribed);
        report.put("drifts", drifts.stream().map(DriftResult::json).toList());
        return ReportFile.json(report);
    }

    private static Map<String, @Nullable Object> json(Drift drift) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", drift.kind());
        json.put("method", drift.method());
        json.put("path", drift.path());
        json.put("what", drift.what());
        json.put("count", drift.count());
        json.put("of", drift.of());
        json.put("first", drift.first());
        json.put("last", drift.last());
        json.put("fingerprint", drift.fingerprint());
        return json;
    }

    /** An overlay that would make the descriptors say what was seen: a proposal, which somebody must read. */
    public String overlay() {
        return drifts.stream().anyMatch(drift -> drift.type() != null)
                ? YamlPrinter.print(ProposedOverlay.of(drifts))
                : "";
    }
}
