package io.github.jdcodegen.spec.evidence;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into the types of methods. */
public final class Types {
    private Types() {}

    /** The type of that name, of the body or of the group. */
    public static Optional<TypeDefinition> find(String name, Body body, Api api, ApiSet set) {
        return body.type(name)
                .or(() -> set.shared().stream()
                        .filter(shared -> shared.gateway().equals(api.gateway())
                                && shared.group().equals(api.group()))
                        .flatMap(shared -> shared.types().stream())
                        .filter(type -> type.name().equals(name))
                        .map(TypeDefinition.class::cast)
                        .findFirst());
    }

    /** All fields of a body, those of its records too. */
    public static Stream<Field> fields(Body body) {
        return Stream.concat(
                body.fields().stream(),
                body.types().stream()
                        .filter(RecordType.class::isInstance)
                        .flatMap(type -> ((RecordType) type).fields().stream()));
    }
}
