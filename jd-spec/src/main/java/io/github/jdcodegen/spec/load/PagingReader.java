package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.FieldPath;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Paging.Style;
import io.github.jdcodegen.spec.model.Type;
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
        var field = path == null ? Optional.<FieldPath>empty() : field("items", path, response);
        if (field.isPresent() && !(field.get().last().type() instanceof Type.ListOf)) {
            entries.problem(
                    "items",
                    "\"" + path + "\" is of type " + field.get().last().type() + ", not a list",
                    "Name the list that holds the items of a page.");
        }
        return orEmpty(path);
    }

    private @Nullable String single(String key, Body body) {
        var path = entries.text(key);
        if (path != null) {
            field(key, path, body)
                    .filter(field -> !field.endsAtSingleValue(body))
                    .ifPresent(field -> PathChecks.tellNoSingleValue(entries, key, path, field));
        }
        return path;
    }

    @SuppressWarnings("ReferenceEquality") // Both sides may be equal.
    private Optional<FieldPath> field(String key, String path, Body body) {
        return PathChecks.find(entries, key, path, body, body == request ? "request" : "response");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
