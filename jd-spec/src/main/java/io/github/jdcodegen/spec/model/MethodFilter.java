package io.github.jdcodegen.spec.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses methods by patterns: {@code jingdong.pop.*} matches wire names ({@code *} stands for anything),
 * {@code group:order} and {@code gateway:union} match everything of a group or a gateway. Without includes, every method
 * is chosen that no exclude matches.
 *
 * @param includes which methods
 * @param excludes which of those not
 */
public record MethodFilter(List<String> includes, List<String> excludes) {
    private static final int MOST_NEAR_NAMES = 3;

    /** Copies the lists. */
    public MethodFilter {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * What is known of a method that can be chosen.
     *
     * @param method its wire name
     * @param group its group
     * @param gateway the name of its gateway
     */
    public record Candidate(String method, String group, String gateway) {}

    /** A pattern: the part of a method that it speaks of, and what that part must match. */
    private record Matcher(Function<Candidate, String> part, String prefix, String glob, Pattern pattern) {
        static Matcher of(String text) {
            if (text.startsWith("group:")) {
                return of(Candidate::group, "group:", text);
            }
            return text.startsWith("gateway:")
                    ? of(Candidate::gateway, "gateway:", text)
                    : of(Candidate::method, "", text);
        }

        private static Matcher of(Function<Candidate, String> part, String prefix, String text) {
            var glob = text.substring(prefix.length()).strip();
            var pattern = Pattern.compile(
                    Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            return new Matcher(part, prefix, glob, pattern);
        }

        boolean matches(Candidate candidate) {
            return pattern.matcher(part.apply(candidate)).matches();
        }

        /** What may have been meant. */
        List<String> near(Collection<Candidate> candidates) {
            var known = candidates.stream().map(part).distinct().sorted().toList();
            return Spelling.near(glob, known, MOST_NEAR_NAMES).stream()
                    .map(prefix::concat)
                    .toList();
        }
    }

    /**
     * Chooses from a list, and keeps its order.
     *
     * @param things what can be chosen
     * @param candidate what is known of each
     * @param problems gets one for each pattern that matches nothing: it is misspelt, or the method is gone
     */
    public <T> List<T> choose(Collection<T> things, Function<T, Candidate> candidate, List<Problem> problems) {
        var candidates = things.stream().map(candidate).toList();
        var included = matchers("includes", includes, candidates, problems);
        var excluded = matchers("excludes", excludes, candidates, problems);
        var chosen = new ArrayList<T>();
        var each = candidates.iterator();
        for (var thing : things) {
            var about = each.next();
            if ((included.isEmpty() || included.stream().anyMatch(matcher -> matcher.matches(about)))
                    && excluded.stream().noneMatch(matcher -> matcher.matches(about))) {
                chosen.add(thing);
            }
        }
        return List.copyOf(chosen);
    }

    private static List<Matcher> matchers(
            String option, List<String> patterns, List<Candidate> candidates, List<Problem> problems) {
        var matchers = patterns.stream().map(Matcher::of).toList();
        for (int i = 0; i < patterns.size(); i++) {
            if (candidates.stream().noneMatch(matchers.get(i)::matches)) {
                var near = matchers.get(i).near(candidates);
                problems.add(new Problem(
                        Location.NONE,
                        option + ": no method matches \"" + patterns.get(i) + "\"",
                        near.isEmpty()
                                ? "A pattern is a wire name with * for anything, group:NAME or gateway:NAME."
                                : "Did you mean " + String.join(" or ", near) + "?"));
            }
        }
        return matchers;
    }
}
