package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchResponse.OrderInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The work of a day. */
final class BackOffice {
    private final OrderService orders;
    private final StockService stock;
    private final PromotionService promotion;
    private final JdClient client;
    private final Shop shop;
    private final Narrator narrator;
    private final ConsigneeService consignees;

    BackOffice(JdClient client, FieldEncryption fields, Shop shop, Narrator narrator) {
        this.consignees = new ConsigneeService(fields);
        this.orders = new OrderService(client);
        this.stock = new StockService(client);
        this.promotion = new PromotionService(client);
        this.client = client;
        this.shop = shop;
        this.narrator = narrator;
    }

    /** Does the day's work. */
    void work() {
        var shipped = shipWaitingOrders();
        printLabels(shipped);
        findCustomer();
        takeStock(shipped);
        traceParcel("JDX000100200300");
        promote("绿茶");
        readCommission();
    }

    /** Looks without changing anything. */
    void look() {
        narrator.step("Orders that wait to be shipped");
        orders.waiting(20).stream().limit(20).forEach(this::tell);
        promote("绿茶");
        readCommission();
    }

    private List<OrderInfo> shipWaitingOrders() {
        narrator.step("Find the orders that wait to be shipped, page by page");
        var waiting = new ArrayList<OrderInfo>();
        // All pages are read before the first order is shipped: shipping takes orders out of the search.
        for (var order : orders.waiting(2)) {
            tell(order);
            waiting.add(order);
        }
        narrator.step("Ship them");
        var shipped = waiting.stream().filter(OrderService::mayBeShipped).toList();
        for (var order : shipped) {
            var done = orders.ship(
                    Objects.requireNonNull(order.orderId()),
                    shop.carrierId(),
                    shop.waybills().get());
            narrator.expect("order " + order.orderId() + " is shipped", done == OrderService.Shipment.DONE);
        }
        return shipped;
    }

    private void printLabels(List<OrderInfo> shipped) {
        narrator.step("Decrypt the names for the parcels' labels");
        for (var order : shipped) {
            var consignee = order.consigneeInfo();
            var label = consignees.label(consignee == null ? null : consignee.fullname());
            // A label has the whole name; what is told here has not.
            narrator.note("order " + order.orderId() + ": for " + label.substring(0, 1) + "**");
            narrator.expect("the name can be read", !label.startsWith("("));
        }
    }

    private void findCustomer() {
        narrator.step("Find customers by the last four digits, with nothing kept but indexes");
        consignees.remember(1, "13900010001");
        consignees.remember(2, "13900020002");
        consignees.remember(3, "13800000001");
        narrator.note("customers whose number ends in 0001: " + consignees.withPhoneEndingIn("0001"));
    }

    private void takeStock(List<OrderInfo> shipped) {
        narrator.step("Set JD's stock to what is left on the shelf");
        shipped.stream()
                .flatMap(order -> order.itemInfoList().stream())
                .map(item -> Objects.requireNonNull(item.skuId()))
                .distinct()
                .forEach(sku -> {
                    var left = shop.shelf().applyAsLong(sku);
                    narrator.note("SKU " + sku + ": JD has " + stock.stock(sku) + ", the shelf has " + left);
                    narrator.expect("the stock of SKU " + sku + " is set", stock.set(sku, left));
                });
    }

    private void traceParcel(String waybill) {
        if (shop.customerCode() == null) {
            return;
        }
        narrator.step("Trace a parcel");
        for (var step : new ParcelService(client, shop.customerCode()).trace(waybill)) {
            narrator.note(step.opeTime() + " " + step.opeTitle() + ": " + step.opeRemark());
        }
    }

    private void promote(String words) {
        if (shop.siteId() == null) {
            return;
        }
        narrator.step("Make a promotion link for goods that match " + words);
        for (var goods : promotion.find(words)) {
            promotion.link(goods, shop.siteId()).ifPresent(link -> narrator.note(goods.skuName() + ": " + link));
        }
    }

    private void readCommission() {
        narrator.step("Read what promotion brought in the last two hours");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var commission = promotion
                .rows(now.minus(Duration.ofHours(2)), now)
                .map(row -> row.estimateFee() == null ? BigDecimal.ZERO : row.estimateFee())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        narrator.note("expected commission: " + commission.toPlainString() + " CNY");
    }

    private void tell(OrderInfo order) {
        var remark = order.orderRemark();
        narrator.note("order " + order.orderId() + ", " + order.orderStateRemark() + ", " + order.orderPayment()
                + " CNY, " + order.itemInfoList().size() + " item(s)"
                + (remark == null || remark.isEmpty() ? "" : ", the buyer notes: " + remark));
    }
}
