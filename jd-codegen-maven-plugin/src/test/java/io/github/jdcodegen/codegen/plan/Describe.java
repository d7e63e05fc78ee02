package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Api.Access;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Api models for tests, also such as no loader would let through. */
public final class Describe {
    private Describe() {}

    public static ApiSet set(Api... apis) {
        return new ApiSet(List.of(apis), List.of(), DescriptorLoader.gateways());
    }

    static ApiSet set(List<TypeDefinition.EnumType> shared, Api... apis) {
        var types = new SharedTypes("jos", "order", shared, Location.NONE);
        return new ApiSet(List.of(apis), List.of(types), DescriptorLoader.gateways());
    }

    public static Api method(String method, Body request, Body response) {
        return method(method, null, "order", request, response);
    }

    static Api method(String method) {
        return method(method, Body.EMPTY, Body.EMPTY);
    }

    static Api method(String gateway, String method) {
        return method(gateway, method, null, "order", Body.EMPTY, Body.EMPTY);
    }

    static Api method(String method, @Nullable String name, String group, Body request, Body response) {
        return method("jos", method, name, group, request, response);
    }

    private static Api method(
            String gateway, String method, @Nullable String name, String group, Body request, Body response) {
        return Api.builder(method)
                .name(name)
                .gateway(gateway)
                .version("2.0")
                .group(group)
                .access(Access.READ)
                .request(request)
                .response(response)
                .location(new Location(method + ".yaml", 1, 1, ""))
                .build();
    }

    static Body body(List<TypeDefinition> types, Field... fields) {
        return Body.request(List.of(fields), List.of(), types, Location.NONE);
    }

    public static Body body(Field... fields) {
        return body(List.of(), fields);
    }

    static TypeDefinition record(String name, Field... fields) {
        return new TypeDefinition.RecordType(name, Text.NONE, List.of(fields), List.of(), Location.NONE);
    }

    static TypeDefinition.EnumType enumOf(String name, io.github.jdcodegen.spec.model.Scalar type, String... values) {
        return new TypeDefinition.EnumType(
                name,
                Text.NONE,
                type,
                List.of(values).stream()
                        .map(wire -> new TypeDefinition.Value(wire, null, Text.NONE, List.of(), null, Location.NONE))
                        .toList(),
                Location.NONE);
    }
}
