package com.jd.open.api.sdk.request.order;

import com.jd.open.api.sdk.request.AbstractRequest;
import com.jd.open.api.sdk.request.JdRequest;
import com.jd.open.api.sdk.response.order.OrderGetResponse;
import java.util.Map;
import java.util.TreeMap;

public class OrderGetRequest extends AbstractRequest implements JdRequest<OrderGetResponse> {
    private Long orderId;

    public void setOrderId(Long orderId) {
        this.orderId = orderId;
    }

    @Override
    public String getApiMethod() {
        return "jingdong.sample.order.get";
    }

    @Override
    public String getAppJsonParams() {
        Map<String, Object> pmap = new TreeMap<>();
        pmap.put("order_id", this.orderId);
        return pmap.toString();
    }

    @Override
    public Class<OrderGetResponse> getResponseClass() {
        return OrderGetResponse.class;
    }
}
