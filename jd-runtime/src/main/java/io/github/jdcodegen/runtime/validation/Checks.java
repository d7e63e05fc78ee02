package io.github.jdcodegen.runtime.validation;

/** Collects what one object breaks; generated code states the limits. Fields are named by wire name. */
public final class Checks {

    /** Starts the checks of a field. */
    public Field on(String wireName) {
        throw new UnsupportedOperationException();
    }

    /** What follows is advice, not error. */
    public Checks advice() {
        throw new UnsupportedOperationException();
    }

    /** What follows holds only where the field has one of the values (as on the wire). */
    public Checks when(String wireName, String... values) {
        throw new UnsupportedOperationException();
    }

    /** Two times are in order and at most an ISO-8601 period or duration apart. */
    public Checks span(String from, String to, String max) {
        throw new UnsupportedOperationException();
    }

    /** Of these fields at least {@code min} and at most {@code max} are given. */
    public Checks given(int min, int max, String... wireNames) {
        throw new UnsupportedOperationException();
    }

    /** These fields are required. */
    public Checks required(String... wireNames) {
        throw new UnsupportedOperationException();
    }

    /** These fields must be left out. */
    public Checks forbidden(String... wireNames) {
        throw new UnsupportedOperationException();
    }

    /** The checks of one field; of a list, every element is checked. */
    public static final class Field {
        private Field() {}

        /** It must be given, and not blank. */
        public Field required() {
            throw new UnsupportedOperationException();
        }

        /** The least number; an exact decimal as text. */
        public Field min(String min) {
            throw new UnsupportedOperationException();
        }

        /** The greatest number; an exact decimal as text. */
        public Field max(String max) {
            throw new UnsupportedOperationException();
        }

        /** The least and greatest length of a text in characters; -1 for none. */
        public Field length(int min, int max) {
            throw new UnsupportedOperationException();
        }

        /** A regular expression that the whole text matches. */
        public Field pattern(String regex) {
            throw new UnsupportedOperationException();
        }

        /** The least and greatest number of elements of a list; -1 for none. */
        public Field size(int min, int max) {
            throw new UnsupportedOperationException();
        }

        /** What follows is advice, not error. */
        public Field advice() {
            throw new UnsupportedOperationException();
        }
    }
}
