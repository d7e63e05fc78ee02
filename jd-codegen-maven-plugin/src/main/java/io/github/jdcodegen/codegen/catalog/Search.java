package io.github.jdcodegen.codegen.catalog;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the methods in whose description every word of a question stands. */
final class Search {
    private static final int MOST_PLACES = 4;
    private static final int MOST_NEAR = 3;

    private final List<String> words;

    Search(String question) {
        words = Stream.of(lower(question).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * A method that was found.
     *
     * @param api the method
     * @param rank the smaller, the nearer: 0 where all words stand in its name and title
     * @param places where the words stand, except in its name
     */
    record Hit(Api api, int rank, List<Words.Place> places) {
        List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add(MethodList.line(api));
            places.stream().limit(MOST_PLACES).map(Hit::line).forEach(lines::add);
            if (places.size() > MOST_PLACES) {
                lines.add("    and " + (places.size() - MOST_PLACES) + " more places");
            }
            return lines;
        }

        private static String line(Words.Place place) {
            return Columns.cut("    " + place.label() + (place.text().isEmpty() ? "" : ": " + place.text()));
        }
    }

    List<Hit> in(List<Api> apis, ApiSet set) {
        return apis.stream()
                .flatMap(api -> hit(api, Words.of(api, set)).stream())
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.api().method()))
                .toList();
    }

    private Optional<Hit> hit(Api api, List<Words.Place> places) {
        var head = places.get(0);
        if (words.stream().allMatch(word -> has(head, word))) {
            return Optional.of(new Hit(api, 0, List.of()));
        }
        if (!words.stream().allMatch(word -> places.stream().anyMatch(place -> has(place, word)))) {
            return Optional.empty();
        }
        var found = places.stream()
                .skip(1)
                .filter(place -> words.stream().anyMatch(word -> has(place, word)))
                .toList();
        var exact = found.stream().anyMatch(place -> words.contains(lower(place.name())));
        return Optional.of(new Hit(api, exact ? 1 : 2, found));
    }

    private static boolean has(Words.Place place, String word) {
        return lower(place.name()).contains(word) || lower(place.text()).contains(word);
    }

    /** What may have been meant, as the end of a sentence. */
    String suggestion(List<Api> apis, ApiSet set) {
        var known = apis.stream()
                .flatMap(api -> Words.names(api, set))
                .distinct()
                .sorted()
                .toList();
        var near = words.stream()
                .flatMap(word -> Spelling.near(word, known, MOST_NEAR).stream())
                .distinct()
                .toList();
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
