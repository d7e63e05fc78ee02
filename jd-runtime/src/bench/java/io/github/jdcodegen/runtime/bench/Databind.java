package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The same answer for databind: as records, and as classes with public fields. */
final class Databind {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new JdTime()))
            .build();

    private Databind() {}

    enum State {
        WAIT_SELLER_STOCK_OUT,
        TRADE_CANCELED,
        FINISHED_L
    }

    /** Milliseconds, or text in Beijing time. */
    private static final class JdTime extends StdDeserializer<Instant> {
        JdTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Instant.ofEpochMilli(parser.getLongValue())
                    : BeijingTime.parse(parser.getString());
        }
    }

    static final class Records {
        record Root(Envelope jingdong_sample_order_search_responce) {}

        record Envelope(String code, Orders orderResult) {}

        record Orders(Long orderTotal, List<Order> orders) {}

        record Order(
                Long orderId,
                Long venderId,
                Long orderType,
                Long payType,
                BigDecimal orderTotalPrice,
                BigDecimal orderSellerPrice,
                BigDecimal orderPayment,
                BigDecimal freightPrice,
                BigDecimal sellerDiscount,
                BigDecimal balanceUsed,
                State orderState,
                String orderStateRemark,
                String deliveryType,
                String invoiceInfo,
                String orderRemark,
                Instant orderStartTime,
                Instant paymentConfirmTime,
                Instant modified,
                String venderRemark,
                Boolean idSop,
                Boolean returnOrder,
                String waybill,
                Consignee consignee,
                List<Item> items,
                List<Coupon> coupons) {}

        record Consignee(
                String fullname,
                String mobile,
                String telephone,
                String province,
                String city,
                String county,
                String town,
                String fullAddress) {}

        record Item(
                Long skuId,
                Long wareId,
                String outerSkuId,
                String skuName,
                BigDecimal price,
                Long giftPoint,
                Long itemTotal,
                String serviceName) {}

        record Coupon(Long orderId, Long skuId, String couponType, BigDecimal couponPrice) {}
    }

    static final class Classes {
        static final class Root {
            public Envelope jingdong_sample_order_search_responce;
        }

        static final class Envelope {
            public String code;
            public Orders orderResult;
        }

        static final class Orders {
            public Long orderTotal;
            public List<Order> orders;
        }

        static final class Order {
            public Long orderId;
            public Long venderId;
            public Long orderType;
            public Long payType;
            public BigDecimal orderTotalPrice;
            public BigDecimal orderSellerPrice;
            public BigDecimal orderPayment;
            public BigDecimal freightPrice;
            public BigDecimal sellerDiscount;
            public BigDecimal balanceUsed;
            public State orderState;
            public String orderStateRemark;
            public String deliveryType;
            public String invoiceInfo;
            public String orderRemark;
            public Instant orderStartTime;
            public Instant paymentConfirmTime;
            public Instant modified;
            public String venderRemark;
            public Boolean idSop;
            public Boolean returnOrder;
            public String waybill;
            public Consignee consignee;
            public List<Item> items;
            public List<Coupon> coupons;
        }

        static final class Consignee {
            public String fullname;
            public String mobile;
            public String telephone;
            public String province;
            public String city;
            public String county;
            public String town;
            public String fullAddress;
        }

        static final class Item {
            public Long skuId;
            public Long wareId;
            public String outerSkuId;
            public String skuName;
            public BigDecimal price;
            public Long giftPoint;
            public Long itemTotal;
            public String serviceName;
        }

        static final class Coupon {
            public Long orderId;
            public Long skuId;
            public String couponType;
            public BigDecimal couponPrice;
        }
    }
}
