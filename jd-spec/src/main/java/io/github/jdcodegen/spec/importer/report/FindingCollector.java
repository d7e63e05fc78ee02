package io.github.jdcodegen.spec.importer.report;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings about one document during its import. */
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

    /** Returns the findings in the order in which the steps of the import made them. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
