package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.write.DescriptorWriter;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One tree of all that a method is generated from: its own descriptor with the types that it reaches, the enums that it
 * takes from its group, the texts of the group, and its gateway.
 */
final class MethodTree {
    /** The key under which the texts of the group stand. */
    static final String GROUP = "shared";

    /** The key under which the gateway profile stands. */
    static final String GATEWAY = "profile";

    private final ApiSet set;
    private final Map<String, Mapping> gateways = new HashMap<>();

    MethodTree(ApiSet set) {
        this.set = set;
    }

    Mapping of(Api api) {
        var tree = DescriptorWriter.tree(api);
        // Only these types are generated.
        var request = api.request().reachedTypes();
        var response = api.response().reachedTypes();
        var entries = new ArrayList<Entry>();
        for (var entry : tree.entries()) {
            entries.add(
                    switch (entry.key().text()) {
                        case "request" -> pruned(entry, request);
                        case "response" -> pruned(entry, response);
                        default -> entry;
                    });
        }
        shared(api).ifPresent(shared -> {
            var whole = DescriptorWriter.tree(shared);
            var used = new HashSet<>(request);
            used.addAll(response);
            entries.addAll(pruned(new Entry(Scalar.text(GROUP), whole), used, "types"));
        });
        entries.add(new Entry(Scalar.text(GATEWAY), gateway(api.gateway())));
        return mapping(entries);
    }

    private Mapping gateway(String name) {
        return gateways.computeIfAbsent(
                name,
                key -> Optional.ofNullable(set.gateways().get(key))
                        .map(DescriptorWriter::tree)
                        .orElse(mapping(List.of())));
    }

    private Optional<SharedTypes> shared(Api api) {
        return set.shared().stream()
                .filter(shared ->
                        shared.gateway().equals(api.gateway()) && shared.group().equals(api.group()))
                .findFirst();
    }

    /** The texts of the group, and its types that the method uses. */
    private static List<Entry> pruned(Entry shared, Set<String> used, String types) {
        var texts = new ArrayList<Entry>();
        var result = new ArrayList<Entry>();
        for (var entry : ((Mapping) shared.value()).entries()) {
            var key = entry.key().text();
            if (key.equals(types)) {
                result.add(new Entry(entry.key(), only((Mapping) entry.value(), used)));
            } else if (key.equals("title") || key.equals("doc")) {
                texts.add(entry);
            }
        }
        result.add(new Entry(shared.key(), mapping(texts)));
        return result;
    }

    private static Entry pruned(Entry body, Set<String> used) {
        var parts = ((Mapping) body.value())
                .entries().stream()
                        .map(entry -> entry.key().text().equals("types")
                                ? new Entry(entry.key(), only((Mapping) entry.value(), used))
                                : entry)
                        .toList();
        return new Entry(body.key(), mapping(parts));
    }

    private static Mapping only(Mapping types, Set<String> used) {
        return mapping(types.entries().stream()
                .filter(type -> used.contains(type.key().text()))
                .toList());
    }

    private static Mapping mapping(List<Entry> entries) {
        return new Mapping(List.copyOf(entries), false, Location.NONE);
    }

    /** A value on one line, as a descriptor would write it in braces. */
    static String text(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .map(MethodTree::text)
                    .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(entry -> entry.key().text() + ": " + text(entry.value()))
                        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
}
