package io.github.jdcodegen.runtime.paging;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The position of one page among all pages, in one style of paging. */
sealed interface PagePosition<P> {

    /** Requests the page. */
    P call();

    /** The number of items before it, 0 where that is not known. */
    long before();

    /** The same style, started somewhere else; {@code null} is the start. */
    PagePosition<P> from(@Nullable Object position);

    /** The same position, with pages of that size; {@code null} if the size is not known. */
    PagePosition<P> size(@Nullable Long size);

    /** The next position; {@code null} if the page does not tell one. */
    @Nullable
    PagePosition<P> next(P page, int items);

    /** Whether the page looks like the last, for an answer that does not tell whether it is. */
    boolean looksLast(P page, int items);

    /** Pages counted from {@code first}. */
    record Numbered<P>(long first, long number, @Nullable Long size, LongFunction<P> caller)
            implements PagePosition<P> {
        @Override
        public P call() {
            return caller.apply(number);
        }

        @Override
        public long before() {
            return size == null ? 0 : Math.max(0, number - first) * size;
        }

        @Override
        public PagePosition<P> from(@Nullable Object position) {
            var start = PagingValues.number(position);
            return new Numbered<>(first, start == null ? first : start, size, caller);
        }

        @Override
        public PagePosition<P> size(@Nullable Long size) {
            return new Numbered<>(first, number, size, caller);
        }

        @Override
        public PagePosition<P> next(P page, int items) {
            return new Numbered<>(first, number + 1, size, caller);
        }

        @Override
        public boolean looksLast(P page, int items) {
            return size != null && items < size;
        }
    }

    /** An offset and a limit. The offset grows by the number of items that came, so that a smaller limit of JD loses none. */
    record Offset<P>(long first, long offset, @Nullable Long size, LongFunction<P> caller) implements PagePosition<P> {
        @Override
        public P call() {
            return caller.apply(offset);
        }

        @Override
        public long before() {
            return offset - first;
        }

        @Override
        public PagePosition<P> from(@Nullable Object position) {
            var start = PagingValues.number(position);
            return new Offset<>(first, start == null ? first : start, size, caller);
        }

        @Override
        public PagePosition<P> size(@Nullable Long size) {
            return new Offset<>(first, offset, size, caller);
        }

        @Override
        public PagePosition<P> next(P page, int items) {
            return new Offset<>(first, offset + items, size, caller);
        }

        @Override
        public boolean looksLast(P page, int items) {
            return size != null && items < size;
        }
    }

    /** An id that each answer gives, and that the next request sends back. */
    record Scrolled<P>(
            @Nullable String id,
            Function<@Nullable String, P> caller,
            Function<? super P, ? extends @Nullable Object> nextId)
            implements PagePosition<P> {
        @Override
        public P call() {
            return caller.apply(id);
        }

        @Override
        public long before() {
            return 0;
        }

        @Override
        public PagePosition<P> from(@Nullable Object position) {
            return new Scrolled<>(PagingValues.text(position), caller, nextId);
        }

        @Override
        public PagePosition<P> size(@Nullable Long size) {
            return this;
        }

        @Override
        public @Nullable PagePosition<P> next(P page, int items) {
            var next = PagingValues.text(nextId.apply(page));
            return next == null ? null : new Scrolled<>(next, caller, nextId);
        }

        @Override
        public boolean looksLast(P page, int items) {
            return id != null && id.equals(PagingValues.text(nextId.apply(page)));
        }
    }
}
