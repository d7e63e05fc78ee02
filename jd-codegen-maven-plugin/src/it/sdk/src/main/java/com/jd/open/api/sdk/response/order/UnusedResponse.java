package com.jd.open.api.sdk.response.order;

public class UnusedResponse {
    private String state;

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
