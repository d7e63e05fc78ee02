package io.github.jdcodegen.sample;

import static java.util.stream.Collectors.joining;

import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.testing.RecordedRequest;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Three orders and their state, as JD would keep them. It answers calls that the gateway has found right. */
final class SimulatedShop {
    private static final String WAITING = "WAIT_SELLER_STOCK_OUT";
    private static final String SHIPPED = "WAIT_GOODS_RECEIVE_CONFIRM";

    private final Map<Long, Order> orders = new ConcurrentSkipListMap<>(new TreeMap<>(Map.of(
            300012345678L, new Order(70010001, "山茶绿茶 250 克 绿罐", "268.00", "林小满", "请用大盒子，谢谢！"),
            300012345679L, new Order(70010002, "陶瓷茶杯 红色", "59.90", "周一帆", ""),
            300012345680L, new Order(70010001, "山茶绿茶 250 克 绿罐", "134.00", "陈雨", "下午送"))));
    private final Map<Long, String> states = new ConcurrentHashMap<>();
    private final Map<Long, Long> stock = new ConcurrentHashMap<>();

    private record Order(long sku, String goods, String price, String buyer, String note) {}

    void open(EmbeddedGateway gateway) {
        gateway.answer("jingdong.pop.order.search", this::search);
        gateway.answer("jingdong.pop.order.get", this::get);
        gateway.answer("jingdong.pop.order.shipment", this::ship);
        gateway.answer("jingdong.sku.get", this::sku);
        gateway.answer("jingdong.stock.write.updateSkuStock", this::setStock);
        gateway.answer("jd.union.open.order.row.query", this::rows);
    }

    private GatewayAnswer search(RecordedRequest request) {
        var page = number(request, "page");
        var size = number(request, "page_size");
        var found = orders.keySet().stream()
                .filter(id -> state(id).equals(request.business("order_state")))
                .toList();
        var shown = found.stream()
                .skip((page - 1) * size)
                .limit(size)
                .map(this::order)
                .collect(joining(","));
        return GatewayAnswer.content("""
                {"apiResult": {"success": true, "englishErrCode": "", "chineseErrCode": "", "numberCode": 0},
                 "orderTotal": %d, "orderInfoList": [%s]}""".formatted(found.size(), shown));
    }

    private GatewayAnswer get(RecordedRequest request) {
        return GatewayAnswer.content("""
                {"apiResult": {"success": true, "englishErrCode": "", "chineseErrCode": "", "numberCode": 0},
                 "orderInfo": %s}""".formatted(order(number(request, "order_id"))));
    }

    private GatewayAnswer ship(RecordedRequest request) {
        var before = states.put(number(request, "orderId"), SHIPPED);
        return GatewayAnswer.content(SHIPPED.equals(before) ? """
                        {"success": false, "errorCode": "10400001", "chineseErrCode": "订单已出库",
                         "englishErrCode": "the order has been shipped"}""" : """
                        {"success": true, "errorCode": "", "chineseErrCode": "成功", "englishErrCode": "success"}""");
    }

    private GatewayAnswer sku(RecordedRequest request) {
        var sku = number(request, "skuId");
        return GatewayAnswer.content("""
                {"skuId": %d, "skuName": "示例商品", "price": 99.00, "stock": %d}""".formatted(sku, stock.getOrDefault(sku, 1000L)));
    }

    private GatewayAnswer setStock(RecordedRequest request) {
        stock.put(number(request, "skuId"), number(request, "stockNum"));
        return GatewayAnswer.content("true");
    }

    /** Three rows, two on a page. */
    private GatewayAnswer rows(RecordedRequest request) {
        return GatewayAnswer.content(
                number(request, "orderReq.pageIndex") == 1 ? rows(true, row(1) + "," + row(2)) : rows(false, row(3)));
    }

    private static String rows(boolean more, String rows) {
        return """
                {"code": 200, "message": "success", "hasMore": %b, "data": [%s]}""".formatted(more, rows);
    }

    private static String row(int number) {
        return """
                {"id": "row-%d", "orderId": 30001234567%1$d, "skuId": 70010001, "skuName": "山茶绿茶 250 克 绿罐",
                 "estimateFee": 9.4%1$d, "validCode": 16}""".formatted(number);
    }

    private String order(long id) {
        var order = orders.get(id);
        if (order == null) {
            return "null";
        }
        var state = state(id);
        return """
                {"orderId": %d, "orderState": "%s", "orderStateRemark": "%s", "orderPayment": %s, "orderRemark": "%s",
                 "consigneeInfo": {"fullname": "%s", "mobile": "139****0001", "fullAddress": "云海省星河市山茶路 8 号"},
                 "itemInfoList": [{"skuId": %d, "skuName": "%s", "jdPrice": %4$s, "itemTotal": 1}]}""".formatted(
                        id,
                        state,
                        state.equals(WAITING) ? "等待出库" : "等待确认收货",
                        order.price(),
                        order.note(),
                        order.buyer(),
                        order.sku(),
                        order.goods());
    }

    private String state(long id) {
        return states.getOrDefault(id, WAITING);
    }

    private static long number(RecordedRequest request, String path) {
        return Long.parseLong(Objects.requireNonNull(request.business(path), path));
    }
}
