package com.acme;

import com.jd.open.api.sdk.request.order.OrderGetRequest;

public final class Orders {
    private Orders() {}

    public static OrderGetRequest request() {
        OrderGetRequest request = new OrderGetRequest();
        request.setOrderId(7L);
        return request;
    }
}
