package io.github.jdcodegen.runtime.sign;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The text of a request that is signed. */
public final class CanonicalText {
    private CanonicalText() {}

    /**
     * The text to be signed: each parameter's name and raw value (not percent-encoded), sorted by name in the order of
     * their character codes, without separators. Left out are {@code sign}, {@code other}, and what is
     * {@linkplain #isBlank blank}; files of a multipart request are no parameters.
     *
     * @param parameters every text parameter that is sent, wherever it stands
     */
    public static String of(Map<String, String> parameters) {
        var names = parameters.keySet().toArray(new String[0]);
        Arrays.sort(names);
        int length = 0;
        for (var entry : parameters.entrySet()) {
            length += entry.getKey().length() + entry.getValue().length();
        }
        var text = new StringBuilder(length);
        for (var name : names) {
            var value = Objects.requireNonNull(parameters.get(name));
            if (!name.equals("sign") && !name.equals("other") && !isBlank(name) && !isBlank(value)) {
                text.append(name).append(value);
            }
        }
        return text.toString();
    }

    /** Whether that is empty or white space alone: such a parameter is not signed, and must not be sent. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
