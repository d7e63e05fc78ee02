package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Requests;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.sample.jd.express.LdopReceiveTraceGetRequest;
import io.github.jdcodegen.sample.jd.order.OrderState;
import io.github.jdcodegen.sample.jd.order.PopOrderGetRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderShipmentRequest;
import io.github.jdcodegen.sample.jd.product.SkuGetRequest;
import io.github.jdcodegen.sample.jd.product.StockWriteUpdateSkuStockRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenGoodsQueryRequest.GoodsQuery;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest.RowQuery;
import io.github.jdcodegen.sample.jd.union.UnionOpenOrderRowQueryRequest.TimeKind;
import io.github.jdcodegen.sample.jd.union.UnionOpenPromotionCommonGetRequest;
import io.github.jdcodegen.sample.jd.union.UnionOpenPromotionCommonGetRequest.LinkRequest;
import io.github.jdcodegen.sample.jd.union.YesNo;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each request of the catalogue tells of itself, without a call. */
class ValidationTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(SkuGetRequest.builder().build(), List.of("required skuId")),
                arguments(
                        PopOrderSearchRequest.builder()
                                .startDate(START)
                                .endDate(START.plusSeconds(40L * 86_400))
                                .page(0)
                                .pageSize(101)
                                .build(),
                        List.of(
                                "required order_state",
                                "required optional_fields",
                                "range page",
                                "range page_size",
                                "span end_date")),
                arguments(
                        PopOrderSearchRequest.builder()
                                .orderState(List.of(OrderState.FINISHED_L))
                                .optionalFields(List.of("orderId"))
                                .page(1)
                                .pageSize(20)
                                .build(),
                        List.of("given start_date (advice)")),
                arguments(
                        PopOrderGetRequest.builder()
                                .orderId(0)
                                .optionalFields(List.of("orderId,orderState"))
                                .build(),
                        List.of("range order_id", "separator optional_fields[0]")),
                arguments(
                        PopOrderShipmentRequest.builder()
                                .carrierId("1274")
                                .waybill("X1")
                                .build(),
                        List.of("required orderId", "forbidden logiNo (advice)")),
                arguments(
                        StockWriteUpdateSkuStockRequest.builder()
                                .skuId(1)
                                .stockNum(-1)
                                .build(),
                        List.of("range stockNum")),
                arguments(
                        LdopReceiveTraceGetRequest.builder().waybillCode(" ").build(),
                        List.of("required customerCode", "required waybillCode")),
                arguments(
                        UnionOpenGoodsQueryRequest.builder()
                                .goodsReqDTO(GoodsQuery.builder()
                                        .pageSize(31)
                                        .skuIds(LongStream.range(0, 21).boxed().toList())
                                        .hasBestCoupon(YesNo.YES)
                                        .pid("618")
                                        .build())
                                .build(),
                        List.of(
                                "range goodsReqDTO.pageSize",
                                "size goodsReqDTO.skuIds",
                                "pattern goodsReqDTO.pid (advice)",
                                "required goodsReqDTO.isCoupon (advice)")),
                arguments(
                        UnionOpenPromotionCommonGetRequest.builder()
                                .promotionCodeReq(LinkRequest.builder()
                                        .materialId("https://item.jd.com/1.html")
                                        .pid("1_2_3")
                                        .subUnionId("春季")
                                        .ext1("x".repeat(41))
                                        .build())
                                .build(),
                        List.of(
                                "required promotionCodeReq.siteId",
                                "pattern promotionCodeReq.subUnionId",
                                "length promotionCodeReq.ext1",
                                "given promotionCodeReq.subUnionId")),
                arguments(
                        UnionOpenOrderRowQueryRequest.builder()
                                .orderReq(RowQuery.builder()
                                        .type(TimeKind.PLACED)
                                        .startTime(START)
                                        .endTime(START.plusSeconds(3_601))
                                        .pageIndex(1)
                                        .pageSize(501)
                                        .build())
                                .build(),
                        List.of("range orderReq.pageSize", "span orderReq.endTime")));
    }

    @ParameterizedTest
    @MethodSource
    void broken(JdRequest<?> request, List<String> violations) {
        assertThat(Requests.violations(request))
                .extracting(ValidationTest::brief)
                .containsExactlyInAnyOrderElementsOf(violations);
    }

    @Test
    void oneOrderNeedsNothingElse() {
        var request = UnionOpenOrderRowQueryRequest.builder()
                .orderReq(RowQuery.builder().orderId(300012345678L).build())
                .build();

        assertThat(Requests.violations(request)).isEmpty();
    }

    private static String brief(Violation violation) {
        return violation.rule() + " " + violation.path()
                + (violation.level() == Violation.Level.ADVICE ? " (advice)" : "");
    }
}
