package io.github.jdcodegen.spec.load;

import java.util.regex.Pattern;

/** Paths inside a document, such as {@code request.fields["#promo_id"].type} or {@code examples[0].request}. */
final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private JsonPath() {}

    /** The path of the value of a key. */
    static String key(String parent, String key) {
        if (!PLAIN.matcher(key).matches()) {
            return parent + "[" + Scalars.doubleQuoted(key) + "]";
        }
        return parent.isEmpty() ? key : parent + "." + key;
    }

    /** The path of an item of a list. */
    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }
}
