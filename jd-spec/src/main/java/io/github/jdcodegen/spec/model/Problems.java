package io.github.jdcodegen.spec.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems. An equal problem is kept once, however often it is added. */
public final class Problems {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * Adds one.
     *
     * @param message what is wrong, without a full stop
     * @param hint how to mend it, a sentence
     */
    public void add(Location location, String message, String hint) {
        problems.add(new Problem(location, message, hint));
    }

    /** Adds one. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    public int count() {
        return problems.size();
    }

    public void addAll(Problems others) {
        problems.addAll(others.problems);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, in the order of files and lines. */
    public List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.location().file() == null
                                        ? ""
                                        : problem.location().file())
                        .thenComparingInt(problem -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    /** A sentence with the known word that is most similar to a wrong one, or with all known words if none is similar. */
    public static String suggest(String wrong, Collection<String> known) {
        return Spelling.nearest(wrong, known)
                .map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() ->
                        known.isEmpty() ? "Nothing is known here." : "Known here: " + String.join(", ", known) + ".");
    }
}
