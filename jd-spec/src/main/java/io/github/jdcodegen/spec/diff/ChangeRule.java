package io.github.jdcodegen.spec.diff;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule of the table: which differences it judges, and how severe they are.
 *
 * @param id its stable id
 * @param places where it looks
 * @param keys the keys that it judges; the empty key is a part as a whole
 * @param when which of these differences
 * @param level how severe one is
 * @param mirror the id of the rule that judges the way back, or the reason why there is none
 * @param meaning what it tells, as a sentence
 */
record ChangeRule(
        String id,
        Set<Place> places,
        Set<String> keys,
        Predicate<Difference> when,
        Function<Difference, ChangeLevel> level,
        String mirror,
        String meaning) {

    /** What stands in place of a mirror where the way back is a change of the same kind. */
    static final String ITSELF = "itself: the way back is a change of the same kind";

    boolean judges(Difference difference) {
        return covers(difference.place(), difference.key()) && when.test(difference);
    }

    boolean covers(Place place, String key) {
        return places.contains(place) && keys.contains(key);
    }
}
