package io.github.jdcodegen.runtime.wire;

/** The wire names of one type's fields, ready to be matched against the names of an answer. */
public final class FieldNames {
    private final String[] names;

    private FieldNames(String[] names) {
        this.names = names;
    }

    /**
     * The names in the order of their fields; {@link WireReader#nextField} answers with the index. Further accepted
     * spellings of a field follow its name after a {@code |}: {@code "isSuccess|success"}.
     */
    public static FieldNames of(String... names) {
        return new FieldNames(names.clone());
    }
}
