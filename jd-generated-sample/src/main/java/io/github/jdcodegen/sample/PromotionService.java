package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.sample.jd.union.UnionApi;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryRequest.GoodsQuery;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryRequest.SortBy;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryResponse.Goods;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest.RowQuery;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest.TimeKind;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryResponse.OrderRow;
import io.github.jdcodegen.sample.jd.union.UnionOpenPromotionCommonGetRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenPromotionCommonGetRequest.LinkRequest;
import io.github.jdcodegen.sample.jd.union.YesNo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Promotes goods through JD Union and reads what it brought. */
final class PromotionService {
    /** JD refuses longer periods. */
    private static final Duration LONGEST_PERIOD = Duration.ofHours(1);

    private final UnionApi union;

    PromotionService(JdClient client) {
        this.union = new UnionApi(client);
    }

    /** Goods with a coupon that match some words, the best sold first. */
    List<Goods> find(String words) {
        return union.unionOpenGoodsQuery(UnionOpenGoodsQueryRequest.builder()
                        .goodsReqDTO(GoodsQuery.builder()
                                .keyword(words)
                                .isCoupon(YesNo.YES)
                                .sortName(SortBy.ORDERS_OF_30_DAYS)
                                .pageIndex(1L)
                                .pageSize(10L)
                                .build())
                        .build())
                .data();
    }

    /** A link to goods that earns commission, if JD makes one. */
    Optional<String> link(Goods goods, String siteId) {
        var answer = union.unionOpenPromotionCommonGet(UnionOpenPromotionCommonGetRequest.builder()
                .promotionCodeReq(LinkRequest.builder()
                        .materialId("https://" + goods.materialUrl())
                        .siteId(siteId)
                        .subUnionId("back-office")
                        .build())
                .build());
        return Optional.ofNullable(answer.data()).map(link -> link.clickURL());
    }

    /** What was ordered through links in a period of any length: hour by hour, and page by page in each. */
    Stream<OrderRow> rows(Instant from, Instant to) {
        return Stream.iterate(from, start -> start.isBefore(to), start -> start.plus(LONGEST_PERIOD))
                .flatMap(start -> rowsOfAnHour(start, earlier(start.plus(LONGEST_PERIOD), to)));
    }

    private Stream<OrderRow> rowsOfAnHour(Instant from, Instant to) {
        return union
                .unionOpenOrderRowQueryAll(UnionOpenOrderRowQueryRequest.builder()
                        .orderReq(RowQuery.builder()
                                .type(TimeKind.UPDATED)
                                .startTime(from)
                                .endTime(to)
                                .pageIndex(1L)
                                .pageSize(2L)
                                .build())
                        .build())
                .stream();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
