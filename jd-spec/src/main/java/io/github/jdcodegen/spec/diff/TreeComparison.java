package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.diff.Place.Part;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.yaml.JsonPath;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the keys of two trees of one method that differ. The order of keys means nothing. */
final class TreeComparison {
    private static final Mapping EMPTY = new Mapping(List.of(), false, Location.NONE);

    private final Api oldApi;
    private final Api newApi;
    private final List<Difference> differences = new ArrayList<>();

    private TreeComparison(Api oldApi, Api newApi) {
        this.oldApi = oldApi;
        this.newApi = newApi;
    }

    static List<Difference> of(Api oldApi, Mapping oldTree, Api newApi, Mapping newTree) {
        var comparison = new TreeComparison(oldApi, newApi);
        comparison.mappings(Place.METHOD, newApi.method(), "", oldTree, newTree);
        return comparison.differences;
    }

    private void mappings(Place place, String owner, String path, Mapping before, Mapping after) {
        for (var key : keys(before, after)) {
            var here = JsonPath.key(path, key);
            var old = value(before, key);
            var now = value(after, key);
            var part = place.part(key);
            if (part == null) {
                if (!same(old, now)) {
                    differences.add(new Difference(place, key, owner, here, old, now, before, after, oldApi, newApi));
                }
            } else {
                part(place, key, part, owner, here, old, now);
            }
        }
    }

    private void part(
            Place place, String key, Part part, String owner, String path, @Nullable Node old, @Nullable Node now) {
        switch (part.form()) {
            case ONE -> mappings(inner(part), owner, path, mapping(old), mapping(now));
            case OPTIONAL -> named(inner(part), key, path, old, now, EMPTY, EMPTY);
            case EACH -> {
                for (var name : keys(mapping(old), mapping(now))) {
                    named(
                            inner(part),
                            name,
                            JsonPath.key(path, name),
                            value(mapping(old), name),
                            value(mapping(now), name),
                            mapping(old),
                            mapping(now));
                }
            }
            case TEXT -> {
                for (var language : keys(mapping(old), mapping(now))) {
                    var before = value(mapping(old), language);
                    var after = value(mapping(now), language);
                    if (!same(before, after)) {
                        var where = JsonPath.key(path, language);
                        differences.add(new Difference(
                                place, key, owner, where, before, after, mapping(old), mapping(now), oldApi, newApi));
                    }
                }
            }
            case RULES -> rules(place, owner, path, items(old), items(now));
        }
    }

    /** A part that has a name: it came, it went, it turned from a record into an enum, or its keys differ. */
    private void named(
            Place listed,
            String name,
            String path,
            @Nullable Node old,
            @Nullable Node now,
            Mapping oldAround,
            Mapping newAround) {
        var place = isEnum(listed, old) || isEnum(listed, now) ? Place.ENUM : listed;
        if (old == null || now == null || isEnum(listed, old) != isEnum(listed, now)) {
            differences.add(new Difference(place, "", name, path, old, now, oldAround, newAround, oldApi, newApi));
        } else {
            mappings(place, name, path, mapping(old), mapping(now));
        }
    }

    private static boolean isEnum(Place place, @Nullable Node type) {
        return (place == Place.SENT_RECORD || place == Place.READ_RECORD)
                && type instanceof Mapping mapping
                && mapping.entry("values").isPresent();
    }

    /** Rules have no names: equal ones are paired first, then those that say something of the same fields. */
    private void rules(Place place, String owner, String path, List<Node> before, List<Node> after) {
        var old = new ArrayList<>(before);
        var now = new ArrayList<>(after);
        for (var rule : before) {
            var equal = now.stream().filter(each -> same(rule, each)).findFirst();
            if (equal.isPresent()) {
                now.remove(equal.get());
                old.remove(rule);
            }
        }
        for (var rule : List.copyOf(old)) {
            var similar = now.stream()
                    .filter(each -> subject(each).equals(subject(rule)))
                    .findFirst();
            similar.ifPresent(now::remove);
            addRule(
                    place,
                    owner,
                    path,
                    similar.map(after::indexOf).orElseGet(() -> before.indexOf(rule)),
                    rule,
                    similar);
        }
        now.forEach(rule -> differences.add(new Difference(
                place,
                "rules",
                owner,
                JsonPath.item(path, after.indexOf(rule)),
                null,
                rule,
                EMPTY,
                EMPTY,
                oldApi,
                newApi)));
    }

    private void addRule(Place place, String owner, String path, int index, Node old, Optional<Node> now) {
        differences.add(new Difference(
                place,
                "rules",
                owner,
                JsonPath.item(path, index),
                old,
                now.orElse(null),
                EMPTY,
                EMPTY,
                oldApi,
                newApi));
    }

    /** What a rule is about: its kind and its fields, without its numbers, texts and level. */
    private static String subject(Node rule) {
        var subject = new StringBuilder();
        for (var entry : mapping(rule).entries()) {
            switch (entry.key().text()) {
                case "max-span" -> subject.append("max-span ");
                case "min", "max", "level", "doc" -> {}
                default ->
                    subject.append(entry.key().text())
                            .append(MethodTree.text(entry.value()))
                            .append(' ');
            }
        }
        return subject.toString();
    }

    private static boolean same(@Nullable Node one, @Nullable Node other) {
        return Objects.equals(one == null ? null : MethodTree.text(one), other == null ? null : MethodTree.text(other));
    }

    private static Place inner(Part part) {
        return Objects.requireNonNull(part.place());
    }

    private static @Nullable Node value(Mapping mapping, String key) {
        return mapping.entry(key).map(Entry::value).orElse(null);
    }

    private static Mapping mapping(@Nullable Node node) {
        return node instanceof Mapping mapping ? mapping : EMPTY;
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static Set<String> keys(Mapping one, Mapping other) {
        var keys = new LinkedHashSet<String>();
        one.entries().forEach(entry -> keys.add(entry.key().text()));
        other.entries().forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }
}
