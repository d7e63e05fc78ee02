package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions of an earlier import about one request or response of a method: the order of fields, their names, the names
 * of types. A new import keeps them, so that nothing is renamed because something else changed.
 */
public final class PreviousImport {
    /** No earlier import: nothing was decided before. */
    public static final PreviousImport NOTHING = new PreviousImport();

    private final Map<String, List<Field>> fields = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private PreviousImport() {}

    /** Reads the decisions from a body. */
    public static PreviousImport of(Body body) {
        var earlier = new PreviousImport();
        earlier.fields.put("", body.fields());
        if (body.type() != null) {
            earlier.enter(body, body.type(), "", new HashSet<>());
        }
        earlier.enter(body, body.fields(), "", new HashSet<>());
        rootType(body).ifPresent(name -> earlier.types.putIfAbsent("", name));
        return earlier;
    }

    /** Finds the type of the unwrapped root, which a recursive field refers to: the type with the same fields as the body. */
    private static Optional<String> rootType(Body body) {
        var names = wireNames(body.fields());
        return body.types().stream()
                .filter(type -> type instanceof RecordType struct
                        && wireNames(struct.fields()).equals(names))
                .map(TypeDefinition::name)
                .findFirst();
    }

    private static List<String> wireNames(List<Field> fields) {
        return fields.stream().map(Field::wireName).toList();
    }

    private void enter(Body body, List<Field> members, String path, Set<String> inside) {
        for (var field : members) {
            enter(body, field.type(), path.isEmpty() ? field.wireName() : path + "." + field.wireName(), inside);
        }
    }

    private void enter(Body body, Type type, String path, Set<String> inside) {
        if (type instanceof Type.ListOf list) {
            enter(body, list.element(), path, inside);
        } else if (type instanceof Type.MapOf map) {
            enter(body, map.value(), path, inside);
        } else if (type instanceof Type.Named named
                && body.type(named.name()).orElse(null) instanceof RecordType struct
                && inside.add(named.name())) {
            types.put(path, named.name());
            fields.put(path, struct.fields());
            enter(body, struct.fields(), path, inside);
            inside.remove(named.name());
        }
    }

    /** Returns the name that the type at that place had. */
    public Optional<String> type(String path) {
        return Optional.ofNullable(types.get(path));
    }

    /** Returns the names of all types. */
    public Set<String> types() {
        return Set.copyOf(types.values());
    }

    /** Returns a field of the object at that place, if it was there. */
    public Optional<Field> field(String path, String wireName) {
        return fields.getOrDefault(path, List.of()).stream()
                .filter(field -> field.wireName().equals(wireName))
                .findFirst();
    }

    /** Orders the members of the object at that place: old ones as they were, then new ones. Inner objects too. */
    public List<Member> inOrder(String path, List<Member> members) {
        var order = new HashMap<String, Integer>();
        fields.getOrDefault(path, List.of()).forEach(field -> order.put(field.wireName(), order.size()));
        return members.stream()
                .sorted(Comparator.comparing(member -> order.getOrDefault(member.wireName(), Integer.MAX_VALUE)))
                .map(member -> member.withShape(inOrder(member.shape())))
                .toList();
    }

    /** Orders the members of all objects in a shape. */
    public Shape inOrder(Shape shape) {
        if (shape instanceof Shape.Items items) {
            return new Shape.Items(inOrder(items.element()));
        }
        if (shape instanceof Shape.Entries entries) {
            return new Shape.Entries(inOrder(entries.value()));
        }
        return shape instanceof Shape.Struct struct
                ? struct.withMembers(inOrder(struct.path(), struct.members()))
                : shape;
    }
}
