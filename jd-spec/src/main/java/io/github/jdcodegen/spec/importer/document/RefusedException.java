package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.ImportReport;

/** A document that cannot be imported; the message says why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * A refusal.
     *
     * @param why why, without a full stop
     * @param hint how to mend it, a sentence
     */
    public RefusedException(String why, String hint) {
        super(why);
        this.hint = hint;
    }

    /** The document as one that was not read. */
    public ImportReport.Unread of(String document) {
        return new ImportReport.Unread(document, String.valueOf(getMessage()), hint);
    }
}
