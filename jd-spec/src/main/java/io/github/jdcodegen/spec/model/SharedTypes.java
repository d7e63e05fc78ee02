package io.github.jdcodegen.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of a group share, its {@code _shared.yaml}: what the group is called, and types.
 *
 * @param gateway the gateway
 * @param group the group
 * @param title what the group is called
 * @param doc what its methods are for
 * @param types the types, in order; enums only
 * @param source where it is from, or {@code null}
 * @param location where it stands
 */
public record SharedTypes(
        String gateway,
        String group,
        Text title,
        Text doc,
        List<TypeDefinition.EnumType> types,
        @Nullable Source source,
        Location location) {
    /** Copies the list. */
    public SharedTypes {
        types = List.copyOf(types);
    }

    /** Types without anything that is said of the group. */
    public SharedTypes(String gateway, String group, List<TypeDefinition.EnumType> types, Location location) {
        this(gateway, group, Text.NONE, Text.NONE, types, null, location);
    }
}
