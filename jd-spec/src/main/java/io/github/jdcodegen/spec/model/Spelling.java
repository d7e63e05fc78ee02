package io.github.jdcodegen.spec.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known words that somebody may have meant with a misspelt one. */
public final class Spelling {
    /** Longer words are not compared: they are no typing errors, and comparing them would take long. */
    private static final int LONGEST = 200;

    private Spelling() {}

    /**
     * The known word that is most similar to a wrong one.
     *
     * @param wrong the word as it was written
     * @param known the words that are right
     * @return empty if none is like it
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        return near(wrong, known, 1).stream().findFirst();
    }

    /**
     * The known words that are similar to a wrong one, the most similar first.
     *
     * @param wrong the word as it was written
     * @param known the words that are right
     * @param most how many at most
     */
    public static List<String> near(String wrong, Collection<String> known, int most) {
        if (wrong.length() > LONGEST) {
            return List.of();
        }
        record Candidate(String word, int distance) {}
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .map(word -> new Candidate(word, distance(wrong, word)))
                .filter(candidate ->
                        candidate.distance() <= Math.max(1, candidate.word().length() / 3))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(most)
                .map(Candidate::word)
                .toList();
    }

    /**
     * The number of mistakes that lead from one word to another without regard to case: letters that are left out, added,
     * replaced, or exchanged with their neighbour (optimal string alignment).
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
