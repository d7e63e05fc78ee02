package io.github.jdcodegen.codegen.gateway;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.testing.Content;
import io.github.jdcodegen.runtime.testing.Content.Definition;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.GatewayMethod;
import io.github.jdcodegen.runtime.testing.WireType;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Converts descriptors into the data of the embedded gateway. */
public final class GatewayMethods {
    /** The keys of a field that a request is checked by. */
    private static final Set<String> CHECKED = Set.of("type", "required", "encoding");

    private final ApiSet set;

    /** For the methods of a set. */
    public GatewayMethods(ApiSet set) {
        this.set = set;
    }

    /** The data of one method. */
    public GatewayMethod of(Api api) {
        var gateway = Objects.requireNonNull(set.gateways().get(api.gateway()));
        var shared = set.shared().stream()
                .filter(types ->
                        types.gateway().equals(api.gateway()) && types.group().equals(api.group()))
                .map(SharedTypes::types)
                .flatMap(List::stream)
                .toList();
        return new GatewayMethod(
                api.method(),
                api.version(),
                TokenNeed.valueOf(api.auth().name()),
                Access.valueOf(api.access().name()),
                profile(gateway),
                content(api.request(), shared),
                api.response().result(),
                content(api.response(), shared),
                Fixed.values(api, gateway),
                api.examples().stream()
                        .filter(example -> example.response() != null)
                        .map(example -> new GatewayMethod.Example(example.request(), example.response()))
                        .toList(),
                api.guessed());
    }

    private static GatewayMethod.Profile profile(Gateway gateway) {
        var envelope = gateway.envelope();
        return new GatewayMethod.Profile(
                gateway.parameter(),
                new EnvelopeRules(
                        envelope.keys(),
                        envelope.results(),
                        envelope.errorKeys(),
                        envelope.code(),
                        envelope.ok(),
                        envelope.messages()),
                envelope.text(),
                gateway.errors().stream().map(ErrorCode::code).toList());
    }

    private static Content content(Body body, List<TypeDefinition.EnumType> shared) {
        var known = new LinkedHashMap<String, TypeDefinition>();
        shared.forEach(type -> known.put(type.name(), type));
        body.types().forEach(type -> known.put(type.name(), type));
        return new Content(
                body.type() == null ? null : type(body.type()),
                body.fields().stream().map(GatewayMethods::field).toList(),
                used(body, known));
    }

    /** The types that a body uses. A type stands after the type that first uses it. */
    private static Map<String, Definition> used(Body body, Map<String, TypeDefinition> known) {
        var used = new LinkedHashMap<String, Definition>();
        Deque<Type> open = new ArrayDeque<>();
        if (body.type() != null) {
            open.add(body.type());
        }
        body.fields().forEach(field -> open.add(field.type()));
        while (!open.isEmpty()) {
            var type = open.remove();
            if (type instanceof Type.ListOf list) {
                open.add(list.element());
            } else if (type instanceof Type.MapOf map) {
                open.add(map.value());
            } else if (type instanceof Type.Named named && !used.containsKey(named.name())) {
                var definition = Objects.requireNonNull(known.get(named.name()));
                used.put(named.name(), definition(definition));
                if (definition instanceof TypeDefinition.RecordType object) {
                    object.fields().forEach(field -> open.add(field.type()));
                }
            }
        }
        return used;
    }

    private static Definition definition(TypeDefinition type) {
        return type instanceof TypeDefinition.RecordType object
                ? new ObjectOf(
                        object.fields().stream().map(GatewayMethods::field).toList())
                : oneOf((TypeDefinition.EnumType) type);
    }

    private static OneOf oneOf(TypeDefinition.EnumType type) {
        return new OneOf(
                WireType.Scalar.valueOf(type.type().name()),
                type.values().stream().map(TypeDefinition.Value::wire).toList());
    }

    private static Content.Field field(Field field) {
        return new Content.Field(
                field.wireName(),
                type(field.type()),
                field.required(),
                Encoding.valueOf(field.encoding().name()),
                field.example(),
                field.encrypted(),
                field.guessed().stream().anyMatch(CHECKED::contains));
    }

    private static WireType type(Type type) {
        return WireType.of(type.toString());
    }
}
