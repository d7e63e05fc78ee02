package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Paging;
import java.util.List;

/**
 * How a method is paged. Each path lists the fields from the root down to the field that is meant. A path is empty if
 * this paging does not use that field.
 *
 * @param paging what the descriptor says
 * @param member the name of the facade's method that goes through all pages
 * @param page the field of the request with the number of the page, the offset or the scroll id
 * @param size the field of the request with the size of a page
 * @param total the field of the response with the number of all items
 * @param hasMore the field of the response that tells whether more follow
 * @param next the field of the response with the next scroll id
 * @param items the field of the response with the items
 */
public record PagingPlan(
        Paging paging,
        String member,
        List<FieldPlan> page,
        List<FieldPlan> size,
        List<FieldPlan> total,
        List<FieldPlan> hasMore,
        List<FieldPlan> next,
        List<FieldPlan> items) {
    /** Copies the lists. */
    public PagingPlan {
        page = List.copyOf(page);
        size = List.copyOf(size);
        total = List.copyOf(total);
        hasMore = List.copyOf(hasMore);
        next = List.copyOf(next);
        items = List.copyOf(items);
    }

    /** The type of an item. */
    public JavaType item() {
        return ((JavaType.ListOf) items.get(items.size() - 1).type()).element();
    }
}
