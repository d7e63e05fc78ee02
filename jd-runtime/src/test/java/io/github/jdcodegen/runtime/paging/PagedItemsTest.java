package io.github.jdcodegen.runtime.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagesTest {

    record Page(List<Integer> items, Object total, Object hasMore, Object next) {
        static Page of(Integer... items) {
            return new Page(List.of(items), null, null, null);
        }

        Page total(Object total) {
            return new Page(items, total, hasMore, next);
        }

        Page hasMore(Object hasMore) {
            return new Page(items, total, hasMore, next);
        }

        Page next(Object next) {
            return new Page(items, total, hasMore, next);
        }
    }

    /** Answers with these pages, and keeps what it was asked for. */
    static final class Shop {
        private final List<Page> pages;
        final List<Object> asked = new ArrayList<>();

        Shop(Page... pages) {
            this.pages = Arrays.asList(pages);
        }

        Page ask(Object position) {
            asked.add(position);
            return pages.get(asked.size() - 1);
        }

        PagedItems<Page, Integer> byNumber() {
            return PagedItems.<Page, Integer>byNumber(1, this::ask, Page::items)
                    .size(2)
                    .total(Page::total)
                    .hasMore(Page::hasMore);
        }

        PagedItems<Page, Integer> byOffset() {
            return PagedItems.<Page, Integer>byOffset(0, this::ask, Page::items)
                    .size(2)
                    .total(Page::total);
        }

        PagedItems<Page, Integer> byScroll() {
            return PagedItems.<Page, Integer>byScroll(this::ask, Page::next, Page::items)
                    .total(Page::total)
                    .hasMore(Page::hasMore);
        }
    }

    @Test
    void stopsWhereTheTotalIsReached() {
        var shop = new Shop(Page.of(1, 2).total(4L), Page.of(3, 4).total(4L));
        assertThat(shop.byNumber()).containsExactly(1, 2, 3, 4);
        assertThat(shop.asked).containsExactly(1L, 2L);
    }

    @Test
    void goesOnAfterAShortPageWhereTheTotalSaysMore() {
        var shop = new Shop(Page.of(1).total("3"), Page.of(2, 3).total(new BigDecimal("3.00")));
        assertThat(shop.byNumber()).containsExactly(1, 2, 3);
    }

    @Test
    void aTotalOfNothingBesideItemsTellsNothing() {
        var shop = new Shop(Page.of(1, 2).total(0), Page.of(3).total(0));
        assertThat(shop.byNumber()).containsExactly(1, 2, 3);
    }

    @Test
    void stopsWhereNoMoreIsSaid() {
        assertThat(new Shop(Page.of(1, 2).hasMore(true), Page.of(3, 4).hasMore(false)).byNumber())
                .containsExactly(1, 2, 3, 4);
        assertThat(new Shop(Page.of(1, 2).hasMore("true"), Page.of(3, 4).hasMore("false")).byNumber())
                .containsExactly(1, 2, 3, 4);
        assertThat(new Shop(Page.of(1, 2).hasMore(1), Page.of(3, 4).hasMore(0)).byNumber())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void goesOnAfterAShortPageWhereMoreIsSaid() {
        assertThat(new Shop(Page.of(1).hasMore(true), Page.of(2).hasMore(false)).byNumber())
                .containsExactly(1, 2);
    }

    @Test
    void stopsAtAShortPageWhereNothingIsSaid() {
        var shop = new Shop(Page.of(1, 2), Page.of(3));
        assertThat(shop.byNumber()).containsExactly(1, 2, 3);
        assertThat(shop.asked).hasSize(2);
    }

    @Test
    void stopsAtAnEmptyPageWhateverIsSaid() {
        assertThat(new Shop(
                                Page.of(1, 2).hasMore(true).total(9),
                                Page.of().hasMore(true).total(9))
                        .byNumber())
                .containsExactly(1, 2);
    }

    @Test
    void asksUntilAnEmptyPageWhereNoSizeIsKnown() {
        assertThat(new Shop(Page.of(1), Page.of(2), Page.of()).byNumber().size(null))
                .containsExactly(1, 2);
    }

    @Test
    void countsWhatWasLeftOutBeforeTheStart() {
        var shop = new Shop(Page.of(5, 6).total(8), Page.of(7, 8).total(8));
        assertThat(shop.byNumber().from("3")).containsExactly(5, 6, 7, 8);
        assertThat(shop.asked).containsExactly(3L, 4L);
    }

    @Test
    void anOffsetMovesOnByWhatCame() {
        var shop =
                new Shop(Page.of(1).total(4), Page.of(2, 3).total(4), Page.of(4).total(4));
        assertThat(shop.byOffset()).containsExactly(1, 2, 3, 4);
        assertThat(shop.asked).containsExactly(0L, 1L, 3L);
    }

    @Test
    void anOffsetThatIsGivenCounts() {
        var shop = new Shop(Page.of(3, 4).total(4));
        assertThat(shop.byOffset().from(2)).containsExactly(3, 4);
        assertThat(shop.asked).containsExactly(2L);
    }

    @Test
    void aScrollEndsWithoutANextId() {
        var shop =
                new Shop(Page.of(1).next("a"), Page.of(2).next("b"), Page.of(3).next(" "));
        assertThat(shop.byScroll()).containsExactly(1, 2, 3);
        assertThat(shop.asked).containsExactly(null, "a", "b");
    }

    @Test
    void aScrollEndsWhereItsIdIsRepeated() {
        var shop = new Shop(Page.of(1).next("a"), Page.of(2).next("a"));
        assertThat(shop.byScroll()).containsExactly(1, 2);
    }

    @Test
    void aRepeatedIdGoesOnWhereTheTotalSaysMore() {
        var shop = new Shop(
                Page.of(1).next("a").total(3),
                Page.of(2).next("a").total(3),
                Page.of(3).next("a").total(3));
        assertThat(shop.byScroll()).containsExactly(1, 2, 3);
    }

    @Test
    void aScrollBeginsAtAGivenId() {
        var shop = new Shop(Page.of(9));
        assertThat(shop.byScroll().from("z")).containsExactly(9);
        assertThat(shop.asked).containsExactly("z");
    }

    @Test
    void asksForNoPageBeforeItsFirstItemIsWanted() {
        var shop = new Shop(Page.of(1, 2), Page.of(3, 4));
        assertThat(shop.byNumber().stream().limit(2)).containsExactly(1, 2);
        assertThat(shop.asked).hasSize(1);
        shop.byNumber().iterator();
        shop.byNumber().stream();
        assertThat(shop.asked).hasSize(1);
    }

    @Test
    void givesThePagesThemselves() {
        var shop = new Shop(Page.of(1, 2).total(3), Page.of(3).total(3));
        assertThat(shop.byNumber().pages()).extracting(Page::items).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void isBoundedAndSaysSo() {
        var endless = PagedItems.<Page, Integer>byNumber(
                        1, number -> Page.of(1, 2).hasMore(true), Page::items)
                .hasMore(Page::hasMore)
                .atMost(3);
        assertThat(endless.stream().limit(6)).hasSize(6);
        assertThatThrownBy(() -> endless.forEach(item -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There are more than 3 pages: atMost(...) allows more");
    }

    @Test
    void asksForTheSamePageAgainAfterAFailure() {
        var asked = new ArrayList<Long>();
        var items = PagedItems.<Page, Integer>byNumber(
                        1,
                        number -> {
                            asked.add(number);
                            if (asked.size() == 2) {
                                throw new IllegalStateException("throttled");
                            }
                            return Page.of((int) number);
                        },
                        Page::items)
                .iterator();
        assertThat(items.next()).isEqualTo(1);
        assertThatThrownBy(items::hasNext).hasMessage("throttled");
        assertThat(items.next()).isEqualTo(2);
        assertThat(asked).containsExactly(1L, 2L, 2L);
    }

    @Test
    void anAnswerWithoutAListHasNoItems() {
        var pages = PagedItems.<Page, Integer>byNumber(1, number -> Page.of(1), page -> null);
        assertThat(pages).isEmpty();
        assertThatThrownBy(() -> pages.iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void saysWhatIsNoNumber() {
        assertThatThrownBy(() -> new Shop().byNumber().from("first"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a number to page by: first");
    }

    @Property(tries = 300)
    void givesEveryItemOnceInEveryStyle(
            @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(min = 1, max = 7) int size) {
        var all = IntStream.range(0, count).boxed().toList();
        assertThat(PagedItems.<Page, Integer>byNumber(1, number -> slice(all, (number - 1) * size, size), Page::items)
                        .size(size))
                .containsExactlyElementsOf(all);
        assertThat(PagedItems.<Page, Integer>byOffset(0, offset -> slice(all, offset, size), Page::items)
                        .size(size))
                .containsExactlyElementsOf(all);
        assertThat(PagedItems.<Page, Integer>byScroll(
                        id -> {
                            long from = id == null ? 0 : Long.parseLong(id);
                            var page = slice(all, from, size);
                            return from + size < count ? page.next(from + size) : page;
                        },
                        Page::next,
                        Page::items))
                .containsExactlyElementsOf(all);
    }

    private static Page slice(List<Integer> all, long from, int size) {
        int start = (int) Math.min(from, all.size());
        return new Page(all.subList(start, Math.min(start + size, all.size())), null, null, null);
    }
}
