package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.importer.report.ImportReport;

/** The result of reading a file. */
public sealed interface Reading {

    /**
     * The file describes a method.
     *
     * @param document what it says
     * @param notes collects what this step and the next ones mend and guess
     */
    record Described(RawDocument document, FindingCollector notes) implements Reading {}

    /**
     * The file does not describe a method.
     *
     * @param unread why
     */
    record Refused(ImportReport.Unread unread) implements Reading {}
}
