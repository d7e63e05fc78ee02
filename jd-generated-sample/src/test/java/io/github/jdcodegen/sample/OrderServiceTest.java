package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.sample.jd.order.OrderState;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderServiceTest {

    @ParameterizedTest
    @CsvSource({
        "WAIT_SELLER_STOCK_OUT, WAIT_SELLER_STOCK_OUT, true",
        "LOCKED, LOCKED, false",
        "A_STATE_OF_TOMORROW, UNRECOGNIZED, false"
    })
    void onlyOrdersThatSurelyWaitAreShipped(String wire, OrderState.Known known, boolean shipped) {
        var order = PopOrderSearchResponse.fromJson(
                        "{\"orderInfoList\": [{\"orderId\": 1, \"orderState\": \"" + wire + "\"}]}")
                .orderInfoList()
                .get(0);

        assertThat(order.orderState()).isNotNull();
        assertThat(order.orderState().known()).isEqualTo(known);
        assertThat(order.orderState().wire()).isEqualTo(wire);
        assertThat(OrderService.mayBeShipped(order)).isEqualTo(shipped);
    }
}
