package io.github.jdcodegen.spec.importer.report;

import java.util.Locale;

/**
 * One thing that an import mended or guessed.
 *
 * @param document the document, as {@link io.github.jdcodegen.spec.model.Source#document()} names it
 * @param method the method that it describes
 * @param path where in the document, such as {@code request.orderReq.pageSize}
 * @param kind what kind of thing
 * @param what what was done, in words
 */
public record Finding(String document, String method, String path, Kind kind, String what) {

    /** The kinds of findings. */
    public enum Kind {
        /** Entities or tags of HTML in a text were made plain. */
        TEXT_DECODED(Nature.MENDED),
        /** A text that says nothing, such as "to be completed", was left out. */
        PLACEHOLDER_DROPPED(Nature.MENDED),
        /** Blanks around a wire name were left out. */
        NAME_TRIMMED(Nature.MENDED),
        /** A wire name that cannot serve in code, or would meet another, was given a {@code name}. */
        NAME_GIVEN(Nature.MENDED),
        /** A type is spelled in an odd way, and was understood. */
        TYPE_SPELLING(Nature.MENDED),
        /** The only child of a list is the type of its elements, not a field. */
        LIST_UNWRAPPED(Nature.MENDED),
        /** The {@code []} on a field of list elements means nothing. */
        ARRAY_NOISE(Nature.MENDED),
        /** The gateway fills the parameter in: it is not sent. */
        GATEWAY_FILLED(Nature.MENDED),
        /** The documentation gives the parameter a value: it is not sent. */
        DEFAULTED(Nature.MENDED),
        /** A container holds nothing that is sent. */
        EMPTY_CONTAINER(Nature.MENDED),
        /** A leaf stands for the object that contains it, because the documentation does not show recursion. */
        RECURSION_TIED(Nature.MENDED),
        /** One class is described with different fields in one document: two types. */
        CLASS_SPLIT(Nature.MENDED),
        /** One parameter or field is described several times. */
        DUPLICATE_LEAF(Nature.MENDED),
        /** A list inside the rows of a list cannot be sent row by row: it stands beside them. */
        LIST_HOISTED(Nature.MENDED),
        /** The document describes the gateway's wrapper around the answer. */
        WRAPPER_REMOVED(Nature.MENDED),
        /** A parameter is required only if its optional container is given. */
        REQUIRED_WITHIN_OPTIONAL(Nature.MENDED),
        /** A line of the error table is empty, describes success, or repeats another line. */
        ERROR_DROPPED(Nature.MENDED),
        /** A node without any name was left out. */
        NAMELESS_DROPPED(Nature.MENDED),
        /** Several parameters are spellings of one. */
        ALIASES(Nature.MENDED),
        /** The example answer cannot be read. */
        EXAMPLE_UNREADABLE(Nature.MENDED),
        /** The date of the document cannot be read. */
        DATE_UNREADABLE(Nature.MENDED),
        /** JD's classes send the name of a class on JD's side ({@code @type}). */
        SERVER_CLASS(Nature.MENDED),
        /** The document and JD's SDK contradict each other. */
        SOURCES_DISAGREE(Nature.MENDED),
        /** The document lacks a field that JD's SDK has. */
        FIELD_ADDED(Nature.MENDED),
        /** The name that the document uses for the method elsewhere is not its wire name. */
        METHOD_NAMES_DIFFER(Nature.MENDED),

        /** A node has the server's name alone: it was taken for the wire name. */
        WIRE_NAME(Nature.GUESSED),
        /** A type is missing: text was assumed. */
        TYPE_MISSING(Nature.GUESSED),
        /** A type is not described: any JSON was assumed. */
        TYPE_UNKNOWN(Nature.GUESSED),
        /** Nothing says whether a number is whole, so a decimal was assumed. */
        NUMBER(Nature.GUESSED),
        /** Some fields of a list's elements are marked {@code []} and some are not: some were taken for lists. */
        ARRAY(Nature.GUESSED),
        /** A map may be an object, or the reverse. */
        MAP(Nature.GUESSED),
        /** The whole answer is one text to JD's class: any JSON was assumed. */
        OPAQUE_TEXT(Nature.GUESSED),
        /** Methods that have nothing to do with each other share a class of JD's SDK: the answer may be another. */
        SHARED_CLASS(Nature.GUESSED),
        /** Nothing says for certain whether the method only reads. */
        ACCESS(Nature.GUESSED),
        /** The document does not say which token the method needs. */
        AUTH(Nature.GUESSED),
        /** The group is missing or not known. */
        GROUP(Nature.GUESSED),
        /** By its name it is personal data. */
        PERSONAL(Nature.GUESSED),
        /** By what the document says of it, JD sends it encrypted. */
        ENCRYPTED(Nature.GUESSED),
        /** How the answer tells failure was concluded from names and words. */
        OUTCOME(Nature.GUESSED),
        /** A code tells failure, and nothing says which of its values is success. */
        OUTCOME_OPEN(Nature.GUESSED),
        /** How the method is paged was concluded from names. */
        PAGING(Nature.GUESSED),
        /** The text gives a limit: it is advice. */
        LIMIT(Nature.GUESSED),
        /** The text gives a unit. */
        UNIT(Nature.GUESSED),
        /** The text says that the field is not to be used any more. */
        DEPRECATED(Nature.GUESSED),
        /** The parameter is marked as required, and its text says that it may be left out. */
        REQUIRED_DENIED(Nature.GUESSED),
        /** By its name it is a secret. */
        SECRET(Nature.GUESSED);

        private final Nature nature;

        Kind(Nature nature) {
            this.nature = nature;
        }

        /** Whether it is a mend or a guess. */
        public Nature nature() {
            return nature;
        }

        /** The spelling in a report, such as {@code list-unwrapped}. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How sure it is. */
    public enum Nature {
        /** The document misleads in a way that is known. */
        MENDED,
        /** It may be otherwise: the descriptor marks it. */
        GUESSED;

        /** The spelling in a report. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
