package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.report.KnownFindings;
import java.util.List;

/**
 * What was found.
 *
 * @param findings the findings, sorted by file, line and rule
 * @param methods the number of methods that were looked at
 * @param documents the number of documents that were looked at
 * @param accepted the number of findings that are left out because somebody accepted them
 */
public record LintResult(List<LintFinding> findings, int methods, int documents, int accepted) {
    /** Copies the list. */
    public LintResult {
        findings = List.copyOf(findings);
    }

    /** The same without the findings that somebody has accepted. */
    public LintResult without(KnownFindings known) {
        var left = findings.stream()
                .filter(finding -> !known.has(finding.fingerprint()))
                .toList();
        return new LintResult(left, methods, documents, accepted + findings.size() - left.size());
    }

    /** The findings that are at least that severe. */
    public List<LintFinding> atLeast(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(severity) <= 0)
                .toList();
    }

    /** One line of counts, which begins with {@code linted}. */
    public String summary() {
        return "linted " + methods + " methods and " + documents + " documents: " + count(Severity.ERROR) + " errors, "
                + count(Severity.WARNING) + " warnings, " + count(Severity.INFO) + " infos"
                + (accepted == 0 ? "" : ", " + accepted + " known before");
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
