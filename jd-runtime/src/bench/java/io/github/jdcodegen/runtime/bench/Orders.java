package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.JdGateway;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.generated.FieldNames;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer with orders, as it would be generated. */
record Orders(@Nullable Long orderTotal, List<Order> orders) {
    private static final FieldNames NAMES = FieldNames.of("orderTotal;orders");

    static @Nullable Orders read(WireReader in) {
        if (!in.beginObject()) {
            return null;
        }
        Long orderTotal = null;
        List<Order> orders = List.of();
        for (int field; (field = in.nextField(NAMES)) >= 0; ) {
            switch (field) {
                case 0 -> orderTotal = in.readLong();
                case 1 -> orders = in.readList(Order::read);
            }
        }
        return new Orders(orderTotal, orders);
    }

    /** Says all that a generated gateway says of its answers. */
    private static final JdGateway JOS = JdGateway.of("jos")
            .parameter("360buy_param_json")
            .version("2.0")
            .envelope(new EnvelopeRules(
                    List.of("{method}_responce", "{method}_response"),
                    List.of(),
                    List.of("error_response", "errorResponse"),
                    "code",
                    List.of("0"),
                    List.of("zh_desc", "en_desc", "errorMessage", "msg", "errorSolution")))
            .build();

    static final Operation<Orders> OPERATION = Operation.of("jingdong.sample.order.search", JOS, Orders::read)
            .readOnly()
            .result("orderResult")
            .build();

    /** The states of an order. */
    static final class OrderState extends OpenEnum<OrderState.Known> {
        static final OrderState WAIT_SELLER_STOCK_OUT =
                new OrderState("WAIT_SELLER_STOCK_OUT", Known.WAIT_SELLER_STOCK_OUT);
        static final OrderState TRADE_CANCELED = new OrderState("TRADE_CANCELED", Known.TRADE_CANCELED);
        static final OrderState FINISHED_L = new OrderState("FINISHED_L", Known.FINISHED_L);

        private OrderState(String wire, Known known) {
            super(wire, known);
        }

        static OrderState of(String wire) {
            return switch (wire) {
                case "WAIT_SELLER_STOCK_OUT" -> WAIT_SELLER_STOCK_OUT;
                case "TRADE_CANCELED" -> TRADE_CANCELED;
                case "FINISHED_L" -> FINISHED_L;
                default -> new OrderState(wire, Known.UNRECOGNIZED);
            };
        }

        enum Known {
            WAIT_SELLER_STOCK_OUT,
            TRADE_CANCELED,
            FINISHED_L,
            UNRECOGNIZED
        }
    }

    record Order(
            @Nullable Long orderId,
            @Nullable Long venderId,
            @Nullable Long orderType,
            @Nullable Long payType,
            @Nullable BigDecimal orderTotalPrice,
            @Nullable BigDecimal orderSellerPrice,
            @Nullable BigDecimal orderPayment,
            @Nullable BigDecimal freightPrice,
            @Nullable BigDecimal sellerDiscount,
            @Nullable BigDecimal balanceUsed,
            @Nullable OrderState orderState,
            @Nullable String orderStateRemark,
            @Nullable String deliveryType,
            @Nullable String invoiceInfo,
            @Nullable String orderRemark,
            @Nullable Instant orderStartTime,
            @Nullable Instant paymentConfirmTime,
            @Nullable Instant modified,
            @Nullable String venderRemark,
            @Nullable Boolean idSop,
            @Nullable Boolean returnOrder,
            @Nullable String waybill,
            @Nullable Consignee consignee,
            List<Item> items,
            List<Coupon> coupons) {
        private static final FieldNames NAMES = FieldNames.of(
                "orderId;venderId;orderType;payType;orderTotalPrice;orderSellerPrice;orderPayment;freightPrice;sellerDiscount;balanceUsed;orderState;orderStateRemark;deliveryType;invoiceInfo;orderRemark;orderStartTime;paymentConfirmTime;modified;venderRemark;idSop;returnOrder;waybill;consignee;items;coupons");

        static @Nullable Order read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            Long orderId = null;
            Long venderId = null;
            Long orderType = null;
            Long payType = null;
            BigDecimal orderTotalPrice = null;
            BigDecimal orderSellerPrice = null;
            BigDecimal orderPayment = null;
            BigDecimal freightPrice = null;
            BigDecimal sellerDiscount = null;
            BigDecimal balanceUsed = null;
            OrderState orderState = null;
            String orderStateRemark = null;
            String deliveryType = null;
            String invoiceInfo = null;
            String orderRemark = null;
            Instant orderStartTime = null;
            Instant paymentConfirmTime = null;
            Instant modified = null;
            String venderRemark = null;
            Boolean idSop = null;
            Boolean returnOrder = null;
            String waybill = null;
            Consignee consignee = null;
            List<Item> items = List.of();
            List<Coupon> coupons = List.of();
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> orderId = in.readLong();
                    case 1 -> venderId = in.readLong();
                    case 2 -> orderType = in.readLong();
                    case 3 -> payType = in.readLong();
                    case 4 -> orderTotalPrice = in.readDecimal();
                    case 5 -> orderSellerPrice = in.readDecimal();
                    case 6 -> orderPayment = in.readDecimal();
                    case 7 -> freightPrice = in.readDecimal();
                    case 8 -> sellerDiscount = in.readDecimal();
                    case 9 -> balanceUsed = in.readDecimal();
                    case 10 -> orderState = in.readEnum(OrderState::of);
                    case 11 -> orderStateRemark = in.readString();
                    case 12 -> deliveryType = in.readString();
                    case 13 -> invoiceInfo = in.readString();
                    case 14 -> orderRemark = in.readString();
                    case 15 -> orderStartTime = in.readInstant();
                    case 16 -> paymentConfirmTime = in.readInstant();
                    case 17 -> modified = in.readInstant();
                    case 18 -> venderRemark = in.readString();
                    case 19 -> idSop = in.readBoolean();
                    case 20 -> returnOrder = in.readBoolean();
                    case 21 -> waybill = in.readString();
                    case 22 -> consignee = Consignee.read(in);
                    case 23 -> items = in.readList(Item::read);
                    case 24 -> coupons = in.readList(Coupon::read);
                }
            }
            return new Order(
                    orderId,
                    venderId,
                    orderType,
                    payType,
                    orderTotalPrice,
                    orderSellerPrice,
                    orderPayment,
                    freightPrice,
                    sellerDiscount,
                    balanceUsed,
                    orderState,
                    orderStateRemark,
                    deliveryType,
                    invoiceInfo,
                    orderRemark,
                    orderStartTime,
                    paymentConfirmTime,
                    modified,
                    venderRemark,
                    idSop,
                    returnOrder,
                    waybill,
                    consignee,
                    items,
                    coupons);
        }
    }

    record Consignee(
            @Nullable String fullname,
            @Nullable String mobile,
            @Nullable String telephone,
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String town,
            @Nullable String fullAddress) {
        private static final FieldNames NAMES =
                FieldNames.of("fullname;mobile;telephone;province;city;county;town;fullAddress");

        static @Nullable Consignee read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            String fullname = null;
            String mobile = null;
            String telephone = null;
            String province = null;
            String city = null;
            String county = null;
            String town = null;
            String fullAddress = null;
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> fullname = in.readString();
                    case 1 -> mobile = in.readString();
                    case 2 -> telephone = in.readString();
                    case 3 -> province = in.readString();
                    case 4 -> city = in.readString();
                    case 5 -> county = in.readString();
                    case 6 -> town = in.readString();
                    case 7 -> fullAddress = in.readString();
                }
            }
            return new Consignee(fullname, mobile, telephone, province, city, county, town, fullAddress);
        }
    }

    record Item(
            @Nullable Long skuId,
            @Nullable Long wareId,
            @Nullable String outerSkuId,
            @Nullable String skuName,
            @Nullable BigDecimal price,
            @Nullable Long giftPoint,
            @Nullable Long itemTotal,
            @Nullable String serviceName) {
        private static final FieldNames NAMES =
                FieldNames.of("skuId;wareId;outerSkuId;skuName;price;giftPoint;itemTotal;serviceName");

        static @Nullable Item read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            Long skuId = null;
            Long wareId = null;
            String outerSkuId = null;
            String skuName = null;
            BigDecimal price = null;
            Long giftPoint = null;
            Long itemTotal = null;
            String serviceName = null;
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> skuId = in.readLong();
                    case 1 -> wareId = in.readLong();
                    case 2 -> outerSkuId = in.readString();
                    case 3 -> skuName = in.readString();
                    case 4 -> price = in.readDecimal();
                    case 5 -> giftPoint = in.readLong();
                    case 6 -> itemTotal = in.readLong();
                    case 7 -> serviceName = in.readString();
                }
            }
            return new Item(skuId, wareId, outerSkuId, skuName, price, giftPoint, itemTotal, serviceName);
        }
    }

    record Coupon(
            @Nullable Long orderId,
            @Nullable Long skuId,
            @Nullable String couponType,
            @Nullable BigDecimal couponPrice) {
        private static final FieldNames NAMES = FieldNames.of("orderId;skuId;couponType;couponPrice");

        static @Nullable Coupon read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            Long orderId = null;
            Long skuId = null;
            String couponType = null;
            BigDecimal couponPrice = null;
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> orderId = in.readLong();
                    case 1 -> skuId = in.readLong();
                    case 2 -> couponType = in.readString();
                    case 3 -> couponPrice = in.readDecimal();
                }
            }
            return new Coupon(orderId, skuId, couponType, couponPrice);
        }
    }
}
