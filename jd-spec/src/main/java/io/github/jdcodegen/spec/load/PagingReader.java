package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Paging.Style;

/** Reads how a method is paged. */
final class PagingReader {
    private PagingReader() {}

    static Paging paging(Entries entries) {
        entries.require("style", "page", "items");
        var word = entries.word("style", Style.class, Style::keyword);
        var style = word == null ? Style.PAGE : word;
        var first = entries.count("first");
        return new Paging(
                style,
                entries.textOrEmpty("page"),
                entries.text("size"),
                first == null ? style.usualFirst() : first,
                entries.text("total"),
                entries.text("hasMore"),
                entries.text("next"),
                entries.textOrEmpty("items"));
    }
}
