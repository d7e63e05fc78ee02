package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The wire names of one type's fields, ready to be matched against the names of an answer. */
public final class FieldNames {
    /** The largest number of fields of one type. */
    static final int MAX_FIELDS = 256;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

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
     * index. A record's class has a constant such as {@code "orderTotal;orderInfoList"} anyway. Further accepted spellings
     * of a field follow its name after a {@code |}: {@code "isSuccess|success"}. A {@code ;}, {@code |} or backslash that
     * is part of a name has a backslash before it.
     */
    public static FieldNames of(String text) {
        var all = text.isEmpty() ? List.<String>of() : split(text, ';');
        if (all.size() > MAX_FIELDS) {
            throw new IllegalArgumentException(all.size() + " fields; at most " + MAX_FIELDS + " are possible");
        }
        var names = new String[all.size()];
        var spellings = new ArrayList<Named>();
        var fields = new ArrayList<Integer>();
        for (int field = 0; field < names.length; field++) {
            var ofField = split(all.get(field), '|');
            names[field] = unescaped(ofField.get(0));
            for (var spelling : ofField) {
                spellings.add(Named.fromString(unescaped(spelling)));
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

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unescaped(String name) {
        return name.indexOf('\\') < 0 ? name : ESCAPE.matcher(name).replaceAll("$1");
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
            text.add(names[i] + "=" + values[i]);
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
