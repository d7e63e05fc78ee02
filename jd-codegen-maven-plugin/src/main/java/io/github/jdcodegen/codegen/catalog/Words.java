package io.github.jdcodegen.codegen.catalog;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything in the description of a method that a reader may look for, the most telling first. */
final class Words {
    /**
     * A place with text.
     *
     * @param label what it is, such as {@code field orderId}
     * @param name the name or code that stands there; empty for a text only
     * @param text what it means
     */
    record Place(String label, String name, String text) {}

    private final List<Place> places = new ArrayList<>();
    private final Set<String> sharedTypes = new LinkedHashSet<>();

    private Words() {}

    static List<Place> of(Api api, ApiSet set) {
        var words = new Words();
        words.places.add(new Place("", api.method(), MethodList.both(api.title())));
        words.places.add(new Place("description", "", MethodList.both(api.doc())));
        words.body("parameter", api.request());
        words.body("field", api.response());
        words.shared(api, set);
        api.errors().forEach(words::error);
        return List.copyOf(words.places);
    }

    private void body(String label, Body body) {
        body.fields().forEach(field -> field(label, "", field));
        if (body.type() != null) {
            named(body.type());
        }
        for (var type : body.types()) {
            type(label, type);
        }
    }

    private void type(String label, TypeDefinition type) {
        if (type instanceof TypeDefinition.RecordType record) {
            places.add(new Place("type " + type.name(), type.name(), MethodList.both(record.doc())));
            record.fields().forEach(field -> field(label, record.name() + ".", field));
        } else if (type instanceof TypeDefinition.EnumType values) {
            places.add(new Place("value table " + type.name(), type.name(), MethodList.both(values.doc())));
            values.values()
                    .forEach(value -> add("value " + values.name() + "." + value.wire(), value.wire(), value.doc()));
        }
    }

    private void field(String label, String owner, Field field) {
        add(label + " " + owner + field.wireName(), field.wireName(), field.doc());
        if (field.name() != null) {
            add(label + " " + owner + field.wireName(), field.name(), Text.NONE);
        }
        named(field.type());
    }

    private void error(ErrorCode error) {
        add("error " + error.code(), error.code(), error.text());
    }

    private void add(String label, String name, Text text) {
        places.add(new Place(label, name, MethodList.both(text)));
    }

    private void named(Type type) {
        if (type instanceof Type.ListOf list) {
            named(list.element());
        } else if (type instanceof Type.MapOf map) {
            named(map.value());
        } else if (type instanceof Type.Named named) {
            sharedTypes.add(named.name());
        }
    }

    private void shared(Api api, ApiSet set) {
        set.shared().stream()
                .filter(shared ->
                        shared.gateway().equals(api.gateway()) && shared.group().equals(api.group()))
                .map(SharedTypes::types)
                .flatMap(types -> types.stream().filter(type -> sharedTypes.contains(type.name())))
                .forEach(type -> type("", type));
    }

    /** The names and codes alone. */
    static Stream<String> names(Api api, ApiSet set) {
        return of(api, set).stream().map(Place::name).filter(name -> !name.isEmpty());
    }
}
