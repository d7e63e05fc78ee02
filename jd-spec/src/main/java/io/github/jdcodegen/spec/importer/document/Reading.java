package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.importer.report.ImportReport;

/** What came of reading a file. */
public sealed interface Reading {

    /**
     * It describes a method.
     *
     * @param document what it says
     * @param notes what was mended on the way, and will be
     */
    record Described(RawDocument document, FindingCollector notes) implements Reading {}

    /**
     * It does not.
     *
     * @param unread why
     */
    record Refused(ImportReport.Unread unread) implements Reading {}
}
