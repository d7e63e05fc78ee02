package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gathers what is wrong; the same problem is told once, however often it is met. */
final class Problems {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * Adds one.
     *
     * @param message what is wrong, without a full stop
     * @param hint how to mend it, a sentence
     */
    void add(Location location, String message, String hint) {
        problems.add(new Problem(location, message, hint));
    }

    void addAll(Problems others) {
        problems.addAll(others.problems);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, in the order of files and lines. */
    List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.location().file() == null
                                        ? ""
                                        : problem.location().file())
                        .thenComparing(problem -> problem.location().line())
                        .thenComparing(problem -> problem.location().column()))
                .toList();
    }

    /** A sentence that names the known word that is most like a wrong one, or else all of them. */
    static String suggest(String wrong, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .min(Comparator.comparingInt(word -> distance(wrong, word)))
                .filter(word -> distance(wrong, word) <= Math.max(1, word.length() / 3));
        return nearest.map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() -> "Known here: " + String.join(", ", known) + ".");
    }

    /** How many letters two words differ by (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > 10) {
            return Integer.MAX_VALUE;
        }
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
