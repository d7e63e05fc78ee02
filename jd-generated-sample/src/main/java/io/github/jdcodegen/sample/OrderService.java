package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.paging.PagedItems;
import io.github.jdcodegen.sample.jd.order.OrderApi;
import io.github.jdcodegen.sample.jd.order.OrderState;
import io.github.jdcodegen.sample.jd.order.PopOrderGetRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderGetResponse;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchResponse;
import io.github.jdcodegen.sample.jd.order.PopOrderShipmentRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds orders and ships them. */
final class OrderService {
    /** JD answers only the fields that are asked for. */
    private static final List<String> FIELDS = List.of(
            "orderId",
            "orderState",
            "orderStateRemark",
            "orderPayment",
            "orderRemark",
            "consigneeInfo",
            "itemInfoList");

    private final OrderApi orders;

    OrderService(JdClient client) {
        this.orders = new OrderApi(client);
    }

    /** What became of a shipment. */
    enum Shipment {
        /** JD knows the waybill. */
        DONE,
        /** The order had been shipped before. */
        DONE_BEFORE,
        /** The answer was lost, and the order still waits: it can be shipped again. */
        NOT_DONE
    }

    /** The orders that wait to be shipped. A page is asked for when its first order is wanted. */
    PagedItems<PopOrderSearchResponse, PopOrderSearchResponse.OrderInfo> waiting(long pageSize) {
        return orders.popOrderSearchAll(PopOrderSearchRequest.builder()
                .orderState(List.of(OrderState.WAIT_SELLER_STOCK_OUT))
                .optionalFields(FIELDS)
                .page(1L)
                .pageSize(pageSize)
                .build());
    }

    /** Whether an order may be shipped now. */
    static boolean mayBeShipped(PopOrderSearchResponse.OrderInfo order) {
        var state = order.orderState();
        if (state == null) {
            return false;
        }
        return switch (state.known()) {
            case WAIT_SELLER_STOCK_OUT -> true;
            // A state that JD added later: better to ask a person than to ship.
            case UNRECOGNIZED -> false;
            default -> false;
        };
    }

    /**
     * Ships an order. It is a write, so the client does not send it twice by itself: where the answer is lost, JD may have
     * shipped the order or not, and only the order itself tells.
     */
    Shipment ship(long orderId, String carrierId, String waybill) {
        try {
            orders.popOrderShipment(PopOrderShipmentRequest.builder()
                    .orderId(orderId)
                    .carrierId(carrierId)
                    .waybill(waybill)
                    .build());
            return Shipment.DONE;
        } catch (JdBusinessException e) {
            if (e.kind() == ErrorKind.CONFLICT) {
                return Shipment.DONE_BEFORE;
            }
            throw e;
        } catch (JdTransportException e) {
            if (e.notSent()) {
                throw e;
            }
            return isWaiting(orderId) ? Shipment.NOT_DONE : Shipment.DONE;
        }
    }

    /** One order, or {@code null} if there is none of that number. */
    PopOrderGetResponse.@Nullable OrderInfo order(long orderId) {
        return orders.popOrderGet(PopOrderGetRequest.builder()
                        .orderId(orderId)
                        .optionalFields(FIELDS)
                        .build())
                .orderInfo();
    }

    private boolean isWaiting(long orderId) {
        var order = order(orderId);
        return order != null && OrderState.WAIT_SELLER_STOCK_OUT.equals(order.orderState());
    }
}
