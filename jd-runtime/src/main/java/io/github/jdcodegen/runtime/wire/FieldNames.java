package io.github.jdcodegen.runtime.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The wire names of one type's fields, ready to be matched against the names of an answer. */
public final class FieldNames {
    /** The largest number of fields of one type. */
    static final int MAX_FIELDS = 256;

    private final String[] names;
    private final PropertyNameMatcher matcher;
    private final int @Nullable [] fields;

    private FieldNames(String[] names, PropertyNameMatcher matcher, int @Nullable [] fields) {
        this.names = names;
        this.matcher = matcher;
        this.fields = fields;
    }

    /**
     * The names in the order of their fields, with {@code ;} between them; {@link WireReader#nextField} answers with the
     * index. {@code "orderTotal;orderInfoList"} is a constant that a record's class has anyway. Further accepted spellings
     * of a field follow its name after a {@code |}: {@code "isSuccess|success"}.
     */
    public static FieldNames of(String text) {
        var names = text.isEmpty() ? new String[0] : text.split(";");
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
                names,
                matcher,
                spellings.size() == names.length
                        ? null
                        : fields.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * What a record's {@code toString} says where it does not show every value.
     *
     * @param type its name
     * @param values its values in the order of the names, {@code "***"} for one that is not shown
     */
    public String describe(String type, @Nullable Object... values) {
        var text = new StringJoiner(", ", type + "[", "]");
        for (int i = 0; i < values.length; i++) {
            text.add(names[i].split("\\|", 2)[0] + "=" + values[i]);
        }
        return text.toString();
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    /** The field that a match of the matcher means. */
    int field(int match) {
        return fields == null ? match : fields[match];
    }
}
