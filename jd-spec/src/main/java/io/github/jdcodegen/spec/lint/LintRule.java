package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;

/** One rule. Its id is stable: people write it into suppressions. */
interface LintRule {
    /** The id, such as {@code unused-type}. */
    String id();

    /** How much a finding matters. */
    Severity severity();

    /** What it finds and why that matters, a sentence. */
    String meaning();

    /** Looks at the whole set. */
    default void checkSet(ApiSet set, Sink sink) {}

    /** Looks at a method. */
    default void checkMethod(Api api, ApiSet set, Sink sink) {}

    /**
     * Looks at a document and the method that was made of it.
     *
     * @param place the document
     */
    default void checkDocument(RawDocument document, Location place, Api api, ApiSet set, Sink sink) {}

    /** Takes what a rule finds. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes a finding.
         *
         * @param location where it is
         * @param message what is wrong, without a full stop
         * @param hint what to do, a sentence
         */
        void found(Location location, String message, String hint);
    }
}
