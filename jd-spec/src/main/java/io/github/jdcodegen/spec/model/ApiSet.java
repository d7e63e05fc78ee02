package io.github.jdcodegen.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a set of descriptors says, checked: every name resolves, every method stands once.
 *
 * @param apis the methods, sorted by wire name
 * @param shared what groups share, sorted by gateway and group
 * @param gateways the profiles by name: those that come with jd-spec, replaced or joined by the user's own,
 *     sorted by name
 * @param replaced the wire names of the methods of which a later source of descriptors replaced an earlier one
 */
public record ApiSet(List<Api> apis, List<SharedTypes> shared, Map<String, Gateway> gateways, Set<String> replaced) {
    /** Copies the collections; the map keeps its order. */
    public ApiSet {
        apis = List.copyOf(apis);
        shared = List.copyOf(shared);
        replaced = Collections.unmodifiableSet(new LinkedHashSet<>(replaced));
        gateways = Collections.unmodifiableMap(new LinkedHashMap<>(gateways));
    }

    /** A set of one source, in which nothing is replaced. */
    public ApiSet(List<Api> apis, List<SharedTypes> shared, Map<String, Gateway> gateways) {
        this(apis, shared, gateways, Set.of());
    }
}
