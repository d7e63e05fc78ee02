package io.github.jdcodegen.spec.importer.meaning;

/** How far an import goes beyond what a document says in its tables. */
public enum Guesses {
    /** Whatever is read from words. */
    ALL,
    /** Only what decides how a call is made or judged, and is read with certainty: outcomes, paging, the end of methods. */
    SURE,
    /** Nothing that is read from words. */
    NONE
}
