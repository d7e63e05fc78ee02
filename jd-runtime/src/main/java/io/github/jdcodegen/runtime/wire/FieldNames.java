package io.github.jdcodegen.runtime.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The wire names of one type's fields, ready to be matched against the names of an answer. */
public final class FieldNames {
    /** The largest number of fields of one type. */
    static final int MAX_FIELDS = 256;

    private final PropertyNameMatcher matcher;
    private final int @Nullable [] fields;

    private FieldNames(PropertyNameMatcher matcher, int @Nullable [] fields) {
        this.matcher = matcher;
        this.fields = fields;
    }

    /**
     * The names in the order of their fields; {@link WireReader#nextField} answers with the index. Further accepted
     * spellings of a field follow its name after a {@code |}: {@code "isSuccess|success"}.
     */
    public static FieldNames of(String... names) {
        if (names.length > MAX_FIELDS) {
            throw new IllegalArgumentException(names.length + " fields; at most " + MAX_FIELDS + " are possible");
        }
        var spellings = new ArrayList<Named>();
        var fields = new ArrayList<Integer>();
        for (int field = 0; field < names.length; field++) {
            for (var spelling : names[field].split("\\|")) {
                spellings.add(Named.fromString(spelling));
                fields.add(field);
            }
        }
        var matcher = JsonText.STRICT.constructNameMatcher(List.copyOf(spellings), false);
        return new FieldNames(
                matcher,
                spellings.size() == names.length
                        ? null
                        : fields.stream().mapToInt(Integer::intValue).toArray());
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    /** The field that a match of the matcher means. */
    int field(int match) {
        return fields == null ? match : fields[match];
    }
}
