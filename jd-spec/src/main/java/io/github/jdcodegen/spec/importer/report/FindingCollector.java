package io.github.jdcodegen.spec.importer.report;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found on the way of one document. */
public final class FindingCollector {
    private final String document;
    private final String method;
    private final List<Finding> findings = new ArrayList<>();

    public FindingCollector(String document, String method) {
        this.document = document;
        this.method = method;
    }

    public void add(Finding.Kind kind, String path, String what) {
        findings.add(new Finding(document, method, path, kind, what));
    }

    /** What was found, in the order of the document's stations. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
