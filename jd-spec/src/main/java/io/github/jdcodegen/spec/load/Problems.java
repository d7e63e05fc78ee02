package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    int count() {
        return problems.size();
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
        return known.stream()
                .filter(word -> distance(wrong, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(wrong, word)))
                .map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() ->
                        known.isEmpty() ? "Nothing is known here." : "Known here: " + String.join(", ", known) + ".");
    }

    /**
     * How many slips lead from one word to another, whatever their case: letters that are left out, put in, replaced or
     * exchanged with their neighbour (optimal string alignment).
     */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > b.length()) {
            return Integer.MAX_VALUE;
        }
        var slips = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                var replaced = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(replaced, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[a.length()][b.length()];
    }
}
