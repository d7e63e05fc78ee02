package io.github.jdcodegen.spec.model;

import java.util.List;

/**
 * The types that the methods of a group share: its {@code _shared.yaml}.
 *
 * @param gateway the gateway
 * @param group the group
 * @param types the types, in order; enums only
 * @param location where it stands
 */
public record SharedTypes(String gateway, String group, List<TypeDefinition.EnumType> types, Location location) {
    /** Copies the list. */
    public SharedTypes {
        types = List.copyOf(types);
    }
}
