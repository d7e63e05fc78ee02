package com.jd.open.api.sdk.request;

public interface JdRequest<T> {
    String getApiMethod();

    String getAppJsonParams() throws java.io.IOException;

    Class<T> getResponseClass();
}
