package io.github.jdcodegen.spec.importer;

/** What came of reading a file. */
sealed interface Reading {

    /**
     * It describes a method.
     *
     * @param document what it says
     * @param notes what was mended on the way, and will be
     */
    record Described(RawDocument document, Notes notes) implements Reading {}

    /**
     * It does not.
     *
     * @param unread why
     */
    record Refused(ImportReport.Unread unread) implements Reading {}
}
