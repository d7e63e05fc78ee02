package io.github.jdcodegen.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a set of descriptors says, checked: every name resolves, every method stands once.
 *
 * @param apis the methods, sorted by wire name
 * @param shared what groups share, sorted by gateway and group
 * @param gateways the profiles by name: those that come with jd-spec, replaced or joined by the user's own,
 *     sorted by name
 */
public record ApiSet(List<Api> apis, List<SharedTypes> shared, Map<String, Gateway> gateways) {
    /** Copies the collections; the map keeps its order. */
    public ApiSet {
        apis = List.copyOf(apis);
        shared = List.copyOf(shared);
        gateways = Collections.unmodifiableMap(new LinkedHashMap<>(gateways));
    }
}
