package io.github.jdcodegen.spec.importer.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a wire name: {@code maxStockNum} is max, stock, num. */
public final class Words {
    private static final Pattern BREAK = Pattern.compile(
            "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})");

    private Words() {}

    /** The words of a text with blanks between them, as a set. */
    public static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /** The words in lower case; at least one. */
    public static List<String> of(String name) {
        var words = BREAK.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return words.isEmpty() ? List.of("") : words;
    }

    /** All words in one, without what stands between them: {@code isSuccess} and {@code is_success} are issuccess. */
    public static String joined(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The last word that is not a number, such as cid for {@code cid1}. */
    public static String last(String name) {
        var words = of(name);
        for (var i = words.size() - 1; i > 0; i--) {
            if (!words.get(i).matches("\\p{N}+")) {
                return words.get(i);
            }
        }
        return words.get(0);
    }
}
