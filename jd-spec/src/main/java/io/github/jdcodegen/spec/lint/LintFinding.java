package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.report.Fingerprints;
import java.util.Comparator;

/**
 * Something that is likely wrong.
 *
 * @param rule the id of the rule that found it
 * @param severity how much it matters
 * @param location where; its path is that of an overlay, or of the document
 * @param method the wire name of the method; empty if it is about none
 * @param message what is wrong, without a full stop
 * @param hint what to do, a sentence
 */
public record LintFinding(String rule, Severity severity, Location location, String method, String message, String hint)
        implements Comparable<LintFinding> {
    private static final Comparator<LintFinding> ORDER = Comparator.comparing((LintFinding finding) ->
                    finding.location().file() == null ? "" : finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(finding -> finding.location().path())
            .thenComparing(LintFinding::rule)
            .thenComparing(LintFinding::message);

    /** By this a finding is known again, wherever the line has moved to. */
    public String fingerprint() {
        return Fingerprints.of(rule, method, location.path(), message);
    }

    @Override
    public int compareTo(LintFinding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return location + ": " + severity.keyword() + " " + rule + ": " + message + ". " + hint + " [" + fingerprint()
                + "]";
    }
}
