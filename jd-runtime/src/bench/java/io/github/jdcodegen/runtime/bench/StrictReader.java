package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The same answer read by hand: strict streaming with a switch over names, no leniency, no report. */
final class StrictReader {
    private static final JsonFactory JSON = new JsonFactory();

    private StrictReader() {}

    static Orders read(byte[] answer) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), answer)) {
            parser.nextToken();
            parser.nextName();
            parser.nextToken();
            Orders orders = null;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "code" -> {
                        if (!parser.getString().equals("0")) {
                            throw new IllegalStateException("refused");
                        }
                    }
                    case "orderResult" -> orders = orders(parser);
                    default -> parser.skipChildren();
                }
            }
            return orders;
        }
    }

    private static Instant moment(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Instant.ofEpochMilli(parser.getLongValue())
                : BeijingTime.parse(parser.getString());
    }

    private static <T> List<T> list(JsonParser parser, Function<JsonParser, T> element) {
        var list = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.apply(parser));
        }
        return list;
    }

    private static Orders orders(JsonParser parser) {
        Long orderTotal = null;
        List<Orders.Order> orders = List.of();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "orderTotal" -> orderTotal = parser.getLongValue();
                case "orders" -> orders = list(parser, StrictReader::order);
                default -> parser.skipChildren();
            }
        }
        return new Orders(orderTotal, orders);
    }

    private static Orders.Order order(JsonParser parser) {
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
        Orders.OrderState orderState = null;
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
        Orders.Consignee consignee = null;
        List<Orders.Item> items = List.of();
        List<Orders.Coupon> coupons = List.of();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "orderId" -> orderId = parser.getLongValue();
                case "venderId" -> venderId = parser.getLongValue();
                case "orderType" -> orderType = parser.getLongValue();
                case "payType" -> payType = parser.getLongValue();
                case "orderTotalPrice" -> orderTotalPrice = parser.getDecimalValue();
                case "orderSellerPrice" -> orderSellerPrice = parser.getDecimalValue();
                case "orderPayment" -> orderPayment = parser.getDecimalValue();
                case "freightPrice" -> freightPrice = parser.getDecimalValue();
                case "sellerDiscount" -> sellerDiscount = parser.getDecimalValue();
                case "balanceUsed" -> balanceUsed = parser.getDecimalValue();
                case "orderState" -> orderState = Orders.OrderState.of(parser.getString());
                case "orderStateRemark" -> orderStateRemark = parser.getString();
                case "deliveryType" -> deliveryType = parser.getString();
                case "invoiceInfo" -> invoiceInfo = parser.getString();
                case "orderRemark" -> orderRemark = parser.getString();
                case "orderStartTime" -> orderStartTime = moment(parser);
                case "paymentConfirmTime" -> paymentConfirmTime = moment(parser);
                case "modified" -> modified = moment(parser);
                case "venderRemark" -> venderRemark = parser.getString();
                case "idSop" -> idSop = parser.getBooleanValue();
                case "returnOrder" -> returnOrder = parser.getBooleanValue();
                case "waybill" -> waybill = parser.getString();
                case "consignee" -> consignee = consignee(parser);
                case "items" -> items = list(parser, StrictReader::item);
                case "coupons" -> coupons = list(parser, StrictReader::coupon);
                default -> parser.skipChildren();
            }
        }
        return new Orders.Order(
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

    private static Orders.Consignee consignee(JsonParser parser) {
        String fullname = null;
        String mobile = null;
        String telephone = null;
        String province = null;
        String city = null;
        String county = null;
        String town = null;
        String fullAddress = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "fullname" -> fullname = parser.getString();
                case "mobile" -> mobile = parser.getString();
                case "telephone" -> telephone = parser.getString();
                case "province" -> province = parser.getString();
                case "city" -> city = parser.getString();
                case "county" -> county = parser.getString();
                case "town" -> town = parser.getString();
                case "fullAddress" -> fullAddress = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new Orders.Consignee(fullname, mobile, telephone, province, city, county, town, fullAddress);
    }

    private static Orders.Item item(JsonParser parser) {
        Long skuId = null;
        Long wareId = null;
        String outerSkuId = null;
        String skuName = null;
        BigDecimal price = null;
        Long giftPoint = null;
        Long itemTotal = null;
        String serviceName = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "skuId" -> skuId = parser.getLongValue();
                case "wareId" -> wareId = parser.getLongValue();
                case "outerSkuId" -> outerSkuId = parser.getString();
                case "skuName" -> skuName = parser.getString();
                case "price" -> price = parser.getDecimalValue();
                case "giftPoint" -> giftPoint = parser.getLongValue();
                case "itemTotal" -> itemTotal = parser.getLongValue();
                case "serviceName" -> serviceName = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new Orders.Item(skuId, wareId, outerSkuId, skuName, price, giftPoint, itemTotal, serviceName);
    }

    private static Orders.Coupon coupon(JsonParser parser) {
        Long orderId = null;
        Long skuId = null;
        String couponType = null;
        BigDecimal couponPrice = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "orderId" -> orderId = parser.getLongValue();
                case "skuId" -> skuId = parser.getLongValue();
                case "couponType" -> couponType = parser.getString();
                case "couponPrice" -> couponPrice = parser.getDecimalValue();
                default -> parser.skipChildren();
            }
        }
        return new Orders.Coupon(orderId, skuId, couponType, couponPrice);
    }
}
