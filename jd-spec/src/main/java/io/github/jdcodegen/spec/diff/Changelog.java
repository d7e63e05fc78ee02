package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.diff.ChangeLevel.Step;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.report.KnownFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed between two sets of descriptors.
 *
 * @param changes the changes, sorted by method, place and rule
 * @param before the number of methods that there were
 * @param after the number of methods that there are
 * @param accepted the number of changes that are left out because somebody accepted them
 */
public record Changelog(List<Change> changes, int before, int after, int accepted) {
    /** Copies the list. */
    public Changelog {
        changes = List.copyOf(changes);
    }

    /** Compares two sets. */
    public static Changelog of(ApiSet before, ApiSet after) {
        var old = byName(before);
        var now = byName(after);
        var oldTrees = new MethodTree(before);
        var newTrees = new MethodTree(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var was = old.get(name);
            var is = now.get(name);
            if (was == null) {
                changes.add(new Change(
                        ChangeRules.METHOD_ADDED,
                        ChangeLevel.ADDITION,
                        name,
                        "",
                        null,
                        place(Objects.requireNonNull(is))));
            } else if (is == null) {
                changes.add(
                        new Change(ChangeRules.METHOD_REMOVED, ChangeLevel.JAVA_SOURCE, name, "", place(was), null));
            } else {
                TreeComparison.of(was, oldTrees.of(was), is, newTrees.of(is)).stream()
                        .filter(ChangeRules::isCompared)
                        .map(Changelog::change)
                        .forEach(changes::add);
            }
        }
        return new Changelog(changes.stream().sorted().toList(), old.size(), now.size(), 0);
    }

    private static Map<String, Api> byName(ApiSet set) {
        return set.apis().stream()
                .collect(Collectors.toMap(Api::method, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String place(Api api) {
        return api.gateway() + "/" + api.group();
    }

    private static Change change(Difference difference) {
        var rule = ChangeRules.of(difference);
        return new Change(
                rule.id(),
                rule.level().apply(difference),
                difference.newApi().method(),
                difference.path(),
                difference.oldText(),
                difference.newText());
    }

    /** The same without the changes that somebody has accepted. */
    public Changelog without(KnownFindings known) {
        var left = changes.stream()
                .filter(change -> !known.has(change.fingerprint()))
                .toList();
        return new Changelog(left, before, after, accepted + changes.size() - left.size());
    }

    /** The changes that are at least that severe. */
    public List<Change> atLeast(ChangeLevel level) {
        return changes.stream()
                .filter(change -> change.level().compareTo(level) <= 0)
                .toList();
    }

    /** The step that the version of the generated client should make. */
    public Step step() {
        return changes.stream()
                .map(change -> change.level().step())
                .min(Comparator.naturalOrder())
                .orElse(Step.NONE);
    }

    /** One line of counts, which begins with {@code compared}. */
    public String summary() {
        var counts = new ArrayList<String>();
        for (var level : ChangeLevel.values()) {
            var count =
                    changes.stream().filter(change -> change.level() == level).count();
            if (count > 0) {
                counts.add(count + " " + level.keyword());
            }
        }
        return "compared " + before + " methods with " + after + ": "
                + (changes.isEmpty()
                        ? "no changes"
                        : changes.size() + " changes (" + String.join(", ", counts) + "), suggested version step: "
                                + step().keyword())
                + (accepted == 0 ? "" : ", " + accepted + " accepted before");
    }
}
