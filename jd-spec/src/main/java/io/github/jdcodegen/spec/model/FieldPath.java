package io.github.jdcodegen.spec.model;

import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a path such as {@code apiResult.success} leads through.
 *
 * @param fields the fields from the top of a request or a response on; at least one
 */
public record FieldPath(List<Field> fields) {
    private static final String ROOT = "result";

    /** Copies the list. */
    public FieldPath {
        fields = List.copyOf(fields);
    }

    /**
     * Finds the fields. Wire names may have dots themselves, so a path is not simply cut at them; another spelling of a
     * field serves as well. Where a response is a single value, the path is its name or {@code result}.
     */
    public static Optional<FieldPath> find(String path, Body body) {
        if (body.type() != null) {
            return path.equals(ROOT) || path.equals(body.result())
                    ? Optional.of(new FieldPath(List.of(Field.of(path, body.type()))))
                    : Optional.empty();
        }
        return find(path, body.fields(), body).map(FieldPath::new);
    }

    private static Optional<List<Field>> find(String path, List<Field> fields, Body body) {
        for (var field : fields) {
            for (var name :
                    (Iterable<String>) Stream.concat(Stream.of(field.wireName()), field.also().stream())::iterator) {
                if (name.equals(path)) {
                    return Optional.of(List.of(field));
                }
                if (path.startsWith(name + ".")) {
                    var inner = record(field.type(), body)
                            .flatMap(type -> find(path.substring(name.length() + 1), type.fields(), body));
                    if (inner.isPresent()) {
                        return inner.map(rest ->
                                Stream.concat(Stream.of(field), rest.stream()).toList());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The field that the path ends at. */
    public Field last() {
        return fields.get(fields.size() - 1);
    }

    /** The path that may have been meant, if one of a body is like it. */
    public static Optional<String> nearest(String path, Body body) {
        var known = new TreeSet<String>();
        if (body.type() == null) {
            collect("", body.fields(), body, 1, known);
        } else {
            known.add(body.result() == null ? ROOT : body.result());
        }
        return Spelling.nearest(path, known);
    }

    /** Paths deeper than this are not proposed, so that types which hold themselves come to an end. */
    private static final int DEEPEST = 5;

    private static final int MOST_PATHS = 2_000;

    private static void collect(String prefix, List<Field> fields, Body body, int depth, TreeSet<String> paths) {
        for (var field : fields) {
            if (paths.size() > MOST_PATHS) {
                return;
            }
            paths.add(prefix + field.wireName());
            if (depth < DEEPEST) {
                record(field.type(), body)
                        .ifPresent(type ->
                                collect(prefix + field.wireName() + ".", type.fields(), body, depth + 1, paths));
            }
        }
    }

    /** Whether the path ends at a single value, and not at a list, a map or a record. */
    public boolean endsAtSingleValue(Body body) {
        var type = last().type();
        return !(type instanceof Type.ListOf
                || type instanceof Type.MapOf
                || record(type, body).isPresent());
    }

    private static Optional<RecordType> record(@Nullable Type type, Body body) {
        return type instanceof Type.Named named
                ? body.type(named.name()).filter(RecordType.class::isInstance).map(RecordType.class::cast)
                : Optional.empty();
    }
}
