package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Paging.Style;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a method is paged, and checks that its paths lead to fields. */
final class PagingReader {
    private final MappingReader entries;
    private final Body request;
    private final Body response;

    private PagingReader(MappingReader entries, Body request, Body response) {
        this.entries = entries;
        this.request = request;
        this.response = response;
    }

    static Paging read(MappingReader entries, Body request, Body response) {
        return new PagingReader(entries, request, response).paging();
    }

    private Paging paging() {
        entries.require("style", "page");
        var word = entries.word("style", Style.class, Style::keyword);
        var style = word == null ? Style.PAGE : word;
        if (style == Style.SCROLL) {
            entries.require("next");
        } else if (word != null && entries.has("next")) {
            entries.problem("next", "\"next\" is for style: scroll", "Remove it, or change the style.");
        }
        var first = entries.count("first");
        return new Paging(
                style,
                orEmpty(single("page", request)),
                single("size", request),
                first == null ? style.usualFirst() : first,
                single("total", response),
                single("hasMore", response),
                single("next", response),
                items());
    }

    private String items() {
        entries.require("items");
        var path = entries.text("items");
        var field = path == null ? Optional.<Field>empty() : field("items", path, response);
        if (field.isPresent() && !(field.get().type() instanceof Type.ListOf)) {
            entries.problem(
                    "items",
                    "\"" + path + "\" is of type " + field.get().type() + ", not a list",
                    "Name the list that holds the items of a page.");
        }
        return orEmpty(path);
    }

    private @Nullable String single(String key, Body body) {
        var path = entries.text(key);
        if (path != null) {
            field(key, path, body)
                    .map(Field::type)
                    .filter(type -> type instanceof Type.ListOf || type instanceof Type.MapOf || isRecord(type, body))
                    .ifPresent(type -> entries.problem(
                            key, "\"" + path + "\" is of type " + type + ", not a single value", "Name one."));
        }
        return path;
    }

    private static boolean isRecord(Type type, Body body) {
        return record(type, body).isPresent();
    }

    @SuppressWarnings("ReferenceEquality") // Both sides may be equal.
    private Optional<Field> field(String key, String path, Body body) {
        var bare = body.type();
        var fields = bare == null ? body.fields() : List.of(Field.of("result", bare));
        var field = find(path, fields, body);
        if (field.isEmpty()) {
            var side = body == request ? "request" : "response";
            entries.problem(
                    key,
                    "The " + side + " has no field \"" + path + "\"",
                    "Write wire names from the top of the " + side + ", joined by dots.");
        }
        return field;
    }

    /** Wire names may hold dots themselves, so that a path is not simply cut at them. */
    private static Optional<Field> find(String path, List<Field> fields, Body body) {
        for (var field : fields) {
            if (field.wireName().equals(path)) {
                return Optional.of(field);
            }
            if (path.startsWith(field.wireName() + ".")) {
                var inner = record(field.type(), body)
                        .flatMap(type -> find(path.substring(field.wireName().length() + 1), type.fields(), body));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<RecordType> record(Type type, Body body) {
        return type instanceof Type.Named named
                ? body.type(named.name()).filter(RecordType.class::isInstance).map(RecordType.class::cast)
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
