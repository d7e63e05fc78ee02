package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.report.ReportFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found, as text, as JSON, and as SARIF 2.1.0 for code hosts. */
public final class LintReports {
    private final LintResult result;

    /** Reports of that result. */
    public LintReports(LintResult result) {
        this.result = result;
    }

    /**
     * Writes the report in the form that the file's ending tells: {@code .json}, {@code .sarif} or {@code .txt}.
     *
     * @throws io.github.jdcodegen.spec.model.SpecException if it has another ending
     */
    public void write(Path file) {
        Map<String, Supplier<String>> forms = new TreeMap<>();
        forms.put(".json", this::json);
        forms.put(".sarif", this::sarif);
        forms.put(".txt", this::text);
        ReportFile.write(file, forms);
    }

    /** One line for each finding. */
    public String text() {
        return result.findings().stream()
                .map(finding -> oneLine(finding.toString()) + "\n")
                .collect(Collectors.joining());
    }

    /** Text from outside must not start a line. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** All findings as JSON: the same input gives the same text. */
    public String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("summary", result.summary());
        report.put("findings", result.findings().stream().map(LintReports::json).toList());
        return ReportFile.json(report);
    }

    private static Map<String, @Nullable Object> json(LintFinding finding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().keyword());
        json.put("file", finding.location().file());
        json.put("line", finding.location().line());
        json.put("column", finding.location().column());
        json.put("method", finding.method());
        json.put("path", finding.location().path());
        json.put("message", finding.message());
        json.put("hint", finding.hint());
        json.put("fingerprint", finding.fingerprint());
        return json;
    }

    /** All findings as SARIF. */
    public String sarif() {
        var rules = LintRules.ALL.stream()
                .map(rule -> Map.of("id", rule.id(), "shortDescription", Map.of("text", rule.meaning())))
                .toList();
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "jd-codegen");
        driver.put("rules", rules.stream().map(TreeMap::new).toList());
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", result.findings().stream().map(LintReports::sarif).toList());
        var report = new LinkedHashMap<String, Object>();
        report.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        report.put("version", "2.1.0");
        report.put("runs", List.of(run));
        return ReportFile.json(report);
    }

    private static Map<String, Object> sarif(LintFinding finding) {
        var region = new LinkedHashMap<String, Object>();
        region.put("startLine", Math.max(1, finding.location().line()));
        region.put("startColumn", Math.max(1, finding.location().column()));
        var physical = new LinkedHashMap<String, Object>();
        var file = finding.location().file();
        physical.put("artifactLocation", Map.of("uri", file == null ? "." : file.replace('\\', '/')));
        physical.put("region", region);
        var json = new LinkedHashMap<String, Object>();
        json.put("ruleId", finding.rule());
        json.put(
                "level",
                finding.severity() == Severity.INFO
                        ? "note"
                        : finding.severity().keyword());
        json.put("message", Map.of("text", finding.message() + ". " + finding.hint()));
        json.put("locations", List.of(Map.of("physicalLocation", physical)));
        json.put("partialFingerprints", Map.of("jd/v1", finding.fingerprint()));
        return json;
    }
}
