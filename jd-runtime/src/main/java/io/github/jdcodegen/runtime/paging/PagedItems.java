package io.github.jdcodegen.runtime.paging;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All items of a method that answers in pages. Each page is requested when its first item is needed, so that no page is
 * requested in vain. Each {@link #iterator()} and {@link #stream()} starts again at the first page. An exception of a call
 * leaves the iterator where it was, and the next attempt requests the same page again.
 *
 * <p>{@link #hasMore}, else {@link #total}, decides which page is the last. An answer without either is the last page if it
 * is shorter than {@link #size}, or if it repeats the scroll id of its request. An empty page is always the last.
 *
 * <p>Immutable. Generated facades create it. Numbers and ids may have any type that their documentation gives them.
 *
 * @param <P> an answer: one page
 * @param <T> an item
 */
public final class PagedItems<P, T> implements Iterable<T> {
    /** The largest number of pages unless {@link #atMost} sets another. */
    public static final int MAX_PAGES = 10_000;

    private final PagePosition<P> start;
    private final Function<? super P, ? extends @Nullable List<? extends T>> items;
    private final Function<? super P, ? extends @Nullable Object> total;
    private final Function<? super P, ? extends @Nullable Object> hasMore;
    private final int maxPages;

    private PagedItems(
            PagePosition<P> start,
            Function<? super P, ? extends @Nullable List<? extends T>> items,
            Function<? super P, ? extends @Nullable Object> total,
            Function<? super P, ? extends @Nullable Object> hasMore,
            int maxPages) {
        this.start = start;
        this.items = items;
        this.total = total;
        this.hasMore = hasMore;
        this.maxPages = maxPages;
    }

    private static <P, T> PagedItems<P, T> of(
            PagePosition<P> start, Function<? super P, ? extends @Nullable List<? extends T>> items) {
        return new PagedItems<>(start, items, page -> null, page -> null, MAX_PAGES);
    }

    /**
     * Pages by number.
     *
     * @param first the number of the first page
     * @param call asks for the page of that number
     * @param items the items of a page
     */
    public static <P, T> PagedItems<P, T> byNumber(
            long first, LongFunction<P> call, Function<? super P, ? extends @Nullable List<? extends T>> items) {
        return of(new PagePosition.Numbered<>(first, first, null, call), items);
    }

    /**
     * Pages by offset.
     *
     * @param first the offset of the first item
     * @param call asks for the page that begins at that offset
     * @param items the items of a page
     */
    public static <P, T> PagedItems<P, T> byOffset(
            long first, LongFunction<P> call, Function<? super P, ? extends @Nullable List<? extends T>> items) {
        return of(new PagePosition.Offset<>(first, first, null, call), items);
    }

    /**
     * Pages by scroll id.
     *
     * @param call asks for the page of that id; {@code null} for the first
     * @param next the id of the page after this one, {@code null} or blank after the last
     * @param items the items of a page
     */
    public static <P, T> PagedItems<P, T> byScroll(
            Function<@Nullable String, P> call,
            Function<? super P, ? extends @Nullable Object> next,
            Function<? super P, ? extends @Nullable List<? extends T>> items) {
        return of(new PagePosition.Scrolled<>(null, call, next), items);
    }

    /** Starts at that page number, offset or scroll id; {@code null} is the first page. */
    public PagedItems<P, T> from(@Nullable Object position) {
        return new PagedItems<>(start.from(position), items, total, hasMore, maxPages);
    }

    /** The size of a page that the request asks for; {@code null} if it asks for none. */
    public PagedItems<P, T> size(@Nullable Object size) {
        return new PagedItems<>(start.size(PagingValues.number(size)), items, total, hasMore, maxPages);
    }

    /** How a page tells the number of all items. */
    public PagedItems<P, T> total(Function<? super P, ? extends @Nullable Object> total) {
        return new PagedItems<>(start, items, total, hasMore, maxPages);
    }

    /** How a page tells whether another follows. */
    public PagedItems<P, T> hasMore(Function<? super P, ? extends @Nullable Object> hasMore) {
        return new PagedItems<>(start, items, total, hasMore, maxPages);
    }

    /**
     * Limits the number of pages. If there are more, the iterator throws an {@link IllegalStateException}: a method that
     * always answers with another page must not run for ever, and a result that is cut off must not look complete.
     */
    public PagedItems<P, T> atMost(int maxPages) {
        return new PagedItems<>(start, items, total, hasMore, maxPages);
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator();
    }

    /** All items, in order, lazily; never in parallel. */
    public Stream<T> stream() {
        return stream(iterator());
    }

    /** All pages, in order, lazily: for what a page contains beside its items. */
    public Stream<P> pages() {
        return stream(new PageIterator());
    }

    private static <E> Stream<E> stream(Iterator<E> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private List<? extends T> itemsOf(P page) {
        var list = items.apply(page);
        return list == null ? List.of() : list;
    }

    private final class PageIterator implements Iterator<P> {
        private @Nullable PagePosition<P> place = start;
        private long seen = start.before();
        private int pages;

        @Override
        public boolean hasNext() {
            return place != null;
        }

        @Override
        public P next() {
            if (place == null) {
                throw new NoSuchElementException();
            }
            if (pages == maxPages) {
                throw new IllegalStateException("There are more than " + maxPages + " pages: atMost(...) allows more");
            }
            var page = place.call();
            int count = itemsOf(page).size();
            pages++;
            seen += count;
            place = count == 0 || !goesOn(place, page, count) ? null : place.next(page, count);
            return page;
        }

        private boolean goesOn(PagePosition<P> at, P page, int count) {
            var told = PagingValues.yes(hasMore.apply(page));
            if (told != null) {
                return told;
            }
            var all = PagingValues.number(total.apply(page));
            return all != null && all > 0 ? seen < all : !at.looksLast(page, count);
        }
    }

    private final class ItemIterator implements Iterator<T> {
        private final PageIterator pages = new PageIterator();
        private Iterator<? extends T> page = List.<T>of().iterator();

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = itemsOf(pages.next()).iterator();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
