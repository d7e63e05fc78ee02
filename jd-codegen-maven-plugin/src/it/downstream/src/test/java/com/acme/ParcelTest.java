package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.acme.jd.order.ExampleParcelSearchRequest;
import com.acme.jd.order.ExampleParcelSearchResponse;
import com.acme.jd.order.ParcelState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelTest {
    private static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");

    @Test
    void buildsARequest() {
        var request = ExampleParcelSearchRequest.builder()
                .since(NOON)
                .states(List.of(ParcelState.WAITING, ParcelState.LOST))
                .pageSize(50)
                .build();

        assertEquals(NOON, request.since());
        assertEquals(10L, request.toBuilder().pageSize(10).build().pageSize());
    }

    @Test
    void readsAnAnswerAsJdWritesIt() {
        var answer = ExampleParcelSearchResponse.fromJson(
                """
                {"jingdong_example_parcel_search_responce": {"code": "0", "parcel_result": {
                  "total": "2",
                  "parcels": [
                    {"parcelId": "P1", "state": "9", "weight": "1.50", "changed": 1767240000000, "receiver": "somebody"},
                    {"parcelId": "P2", "state": "NEW_IN_2027"}
                  ]}}}
                """);

        assertEquals(2L, answer.total());
        var first = answer.parcels().get(0);
        assertEquals(ParcelState.LOST, first.state());
        assertEquals(new BigDecimal("1.50"), first.weight());
        assertEquals(NOON, first.changed());
        assertFalse(first.toString().contains("somebody"));
        var second = answer.parcels().get(1);
        assertEquals("NEW_IN_2027", second.state().wire());
        assertNull(second.weight());
    }
}
