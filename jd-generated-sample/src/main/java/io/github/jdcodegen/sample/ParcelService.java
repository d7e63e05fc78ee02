package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.sample.jd.express.ExpressApi;
import io.github.jdcodegen.sample.jd.express.LdopReceiveTraceGetRequest;
import io.github.jdcodegen.sample.jd.express.LdopReceiveTraceGetResponse;
import java.util.List;

/** Traces parcels. */
final class ParcelService {
    private final ExpressApi express;
    private final String customerCode;

    ParcelService(JdClient client, String customerCode) {
        this.express = new ExpressApi(client);
        this.customerCode = customerCode;
    }

    /** Where a parcel has been. */
    List<LdopReceiveTraceGetResponse.Step> trace(String waybill) {
        return express.ldopReceiveTraceGet(LdopReceiveTraceGetRequest.builder()
                        .customerCode(customerCode)
                        .waybillCode(waybill)
                        .build())
                .data();
    }
}
