package com.jd.open.api.sdk.request;

public abstract class AbstractRequest {
    protected String version = "2.0";
}
