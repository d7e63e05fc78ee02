package io.github.jdcodegen.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import golden.nasty.odd.NewReturnRequest;
import golden.nasty.odd.NewReturnResponse;
import golden.nasty.odd.Pages;
import golden.plain.links.LinksApi;
import golden.plain.links.UnionOpenLinksQueryRequest;
import golden.plain.links.UnionOpenLinksQueryRequest.LinkReq;
import golden.plain.parcel.ParcelApi;
import golden.plain.parcel.ParcelCountRequest;
import golden.plain.parcel.ParcelCountResponse;
import golden.plain.parcel.ParcelScrollRequest;
import golden.plain.parcel.ParcelSearchRequest;
import golden.plain.parcel.ParcelSearchRequest.Row;
import golden.plain.parcel.ParcelSearchResponse;
import golden.plain.parcel.ParcelState;
import golden.plain.parcel.ParcelWeighRequest;
import golden.plain.parcel.ParcelWeighRequest.Scale;
import golden.plain.parcel.ParcelWeighRequest.Unit;
import golden.plain.parcel.ParcelWeighRequest.Weighed;
import golden.plain.parcel.ParcelWeighResponse;
import golden.plain.parcel.Priority;
import io.github.jdcodegen.runtime.JdCaller;
import io.github.jdcodegen.runtime.Requests;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.validation.Violation.Level;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the golden sources do. */
class GoldenBehaviourTest {
    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");

    @Test
    void requestsAreWrittenByTheirEncodings() {
        var request = ParcelSearchRequest.builder()
                .hashParcelId("AB12")
                .parcelId(6001)
                .states(List.of(ParcelState.PACKED, ParcelState.of("NEW")))
                .priority(Priority.URGENT)
                .priorities(List.of(Priority.USUAL, Priority.URGENT))
                .startDate(NOON)
                .day(LocalDate.of(2026, 1, 31))
                .since(NOON)
                .weight(new BigDecimal("2.50"))
                .fragile(true)
                .label(new byte[] {1, 2, 3})
                .extra(new RawJson("{\"a\":[1]}"))
                .tags(List.of("red", "blue"))
                .options(Map.of("a", "b"))
                .rows(List.of(
                        Row.builder()
                                .sku(1)
                                .name("cup")
                                .price(new BigDecimal("9.90"))
                                .build(),
                        Row.builder().sku(2).price(new BigDecimal("1")).build()))
                .page(1)
                .build();

        assertThat(Requests.json(request)).isEqualTo("""
                {"lang":"zh","limit":50,"#parcel_id":"AB12","parcelId":6001,"states":"PACKED,NEW","priority":2,\
                "priorities":[1,2],"start_date":"2026-01-31 12:00:00","day":"2026-01-31","since":1769832000000,\
                "weight":2.50,"fragile":true,"label":"AQID","extra":{"a":[1]},"tags":"red,blue",\
                "options":"{\\"a\\":\\"b\\"}","sku":"1,2","name":"cup,","price":"9.90,1","page":1}""");
    }

    @Test
    void accessorsGiveBackWhatWasSet() {
        var rows = List.of(Row.builder().sku(1).build());
        var request = ParcelSearchRequest.builder()
                .states(List.of(ParcelState.PACKED))
                .options(Map.of("a", "b"))
                .rows(rows)
                .since(NOON)
                .priority(Priority.URGENT)
                .build();

        assertThat(request.states()).containsExactly(ParcelState.PACKED);
        assertThat(request.options()).containsEntry("a", "b");
        assertThat(request.rows()).isEqualTo(rows);
        assertThat(request.since()).isEqualTo(NOON);
        assertThat(request.priority()).isEqualTo(Priority.URGENT);
        assertThat(request.page()).isNull();
        assertThat(request.tags()).isEmpty();
    }

    @Test
    void toBuilderCopiesAndLeavesTheFirstAsItWas() {
        var first = ParcelSearchRequest.builder().page(1).pageSize(50).build();
        var second = first.toBuilder().page(2).build();

        assertThat(second.pageSize()).isEqualTo(50);
        assertThat(second).isNotEqualTo(first).isEqualTo(second.toBuilder().build());
        assertThat(first.page()).isEqualTo(1);
    }

    @Test
    void toBuilderKeepsAwayWhatExtraTookAway() {
        var request = ParcelSearchRequest.builder().extra("lang", null).page(1).build();

        assertThat(Requests.json(request)).isEqualTo("{\"limit\":50,\"page\":1}");
        assertThat(Requests.json(request.toBuilder().page(2).build())).isEqualTo("{\"limit\":50,\"page\":2}");
    }

    @Test
    void extraReachesNoTypedAccessor() {
        var request = ParcelSearchRequest.builder()
                .extra("page", "one")
                .extra("states", 7)
                .extra("options", "x")
                .build();

        assertThat(request.page()).isNull();
        assertThat(request.states()).isEmpty();
        assertThat(request.options()).isEmpty();
        assertThat(Requests.json(request)).endsWith("\"page\":\"one\",\"states\":7,\"options\":\"x\"}");
    }

    @Test
    void facadesTakeAFakeForTheClient() {
        var api = new ParcelApi(JdCaller.answering(request -> ParcelCountResponse.fromJson("{\"result\":3}")));

        assertThat(api.parcelCount(ParcelCountRequest.builder().build()))
                .isEqualTo(ParcelCountResponse.fromJson("{\"result\":3}"));
    }

    @Test
    void nestedTypesAreWrittenAsObjects() {
        var request = ParcelWeighRequest.builder()
                .scale(Scale.builder().id(7).unit(Unit.KILOGRAM).build())
                .parcels(List.of(Weighed.builder()
                        .parcelId(1)
                        .weight(new BigDecimal("0.5"))
                        .next(Weighed.builder().parcelId(2).at(NOON).build())
                        .build()))
                .notes(Map.of("n", Weighed.builder().parcelId(3).build()))
                .build();

        assertThat(Requests.json(request)).isEqualTo("""
                {"scale":{"id":7,"unit":1000},\
                "parcels":[{"parcelId":1,"weight":0.5,"next":{"parcelId":2,"at":1769832000000}}],\
                "notes":{"n":{"parcelId":3}}}""");
    }

    @Test
    void checksTellEveryViolationWithItsPath() {
        var request = ParcelSearchRequest.builder()
                .hashParcelId("ab")
                .parcelId(0)
                .states(List.of(ParcelState.DELIVERED, ParcelState.PACKED))
                .startDate(NOON)
                .endDate(NOON.plusSeconds(40L * 24 * 3600))
                .weight(new BigDecimal("31"))
                .fragile(true)
                .tags(List.of("a,b"))
                .rows(List.of(Row.builder().name("cup").build()))
                .page(1)
                .pageSize(101)
                .build();

        assertThat(Requests.violations(request))
                .extracting(Violation::path, Violation::rule, Violation::level)
                .containsExactlyInAnyOrder(
                        tuple("#parcel_id", "length", Level.ERROR),
                        tuple("#parcel_id", "pattern", Level.ERROR),
                        tuple("parcelId", "range", Level.ERROR),
                        tuple("weight", "range", Level.ADVICE),
                        tuple("page_size", "range", Level.ERROR),
                        tuple("end_date", "span", Level.ERROR),
                        tuple("#parcel_id", "given", Level.ERROR),
                        tuple("priority", "required", Level.ADVICE),
                        tuple("tags[0]", "separator", Level.ERROR),
                        tuple("rows[0].sku", "required", Level.ERROR));
    }

    @Test
    void anEmptyRequestLacksWhatIsRequired() {
        assertThat(Requests.violations(ParcelSearchRequest.builder().build()))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        tuple("states", "required"), tuple("page", "required"), tuple("page_size", "required"));
        assertThat(Requests.violations(ParcelWeighRequest.builder()
                        .scale(Scale.builder().build())
                        .parcels(List.of(Weighed.builder().build()))
                        .build()))
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        tuple("scale.id", "required"),
                        tuple("parcels[0].parcelId", "required"),
                        tuple("parcels[0].weight", "required"),
                        tuple("parcels[0].parcelId", "given"));
    }

    @Test
    void whatIsPersonalOrSecretIsMasked() {
        var request = ParcelSearchRequest.builder()
                .phone("13800000000")
                .pin("jd_secret")
                .page(1)
                .build();
        var response = ParcelSearchResponse.fromJson("""
                {"parcels": [{"phone": "13800000000", "pin": "jd_secret", "weight": 1}]}""");

        assertThat(request.toString())
                .contains("page=1")
                .doesNotContain("13800000000")
                .doesNotContain("jd_secret");
        assertThat(response.toString())
                .contains("weight=1")
                .doesNotContain("13800000000")
                .doesNotContain("jd_secret");
    }

    @Test
    void everyTypeIsRead() {
        var response = ParcelSearchResponse.fromJson("""
                {"jingdong_parcel_search_responce": {"code": "0", "search_result": {
                  "total": 2, "ok": true, "states": ["PACKED", "odd"], "grid": [[1, 2], [], [3]], "tags": "a,b",
                  "byState": {"PACKED": [{"parcel_id": 9}]},
                  "parcels": [
                    {"parcel_id": 6001, "state": "3", "priority": 1, "side": "left-up", "packed": "2026-01-31 12:00:00",
                     "sent": 1769832000000, "day": "2026-01-31", "weight": 2.50, "pieces": 3, "fragile": false,
                     "label": "AQID", "raw": {"a": [1]}, "oldId": "x", "inner": {"parcel_id": 6002}},
                    {}]}}}""");

        assertThat(response.total()).isEqualTo(2);
        assertThat(response.success()).isTrue();
        assertThat(response.states()).containsExactly(ParcelState.PACKED, ParcelState.of("odd"));
        assertThat(response.states().get(1).known()).isEqualTo(ParcelState.Known.UNRECOGNIZED);
        assertThat(response.grid()).containsExactly(List.of(1L, 2L), List.of(), List.of(3L));
        assertThat(response.tags()).containsExactly("a", "b");
        assertThat(response.byState().get("PACKED").get(0).parcelId()).isEqualTo(9);
        var parcel = response.parcels().get(0);
        assertThat(parcel.parcelId()).isEqualTo(6001);
        assertThat(parcel.state()).isSameAs(ParcelState.DELIVERED);
        assertThat(parcel.priority()).isSameAs(Priority.USUAL);
        assertThat(parcel.side()).isSameAs(ParcelSearchResponse.Side.LEFT_UP);
        assertThat(parcel.packed()).isEqualTo(NOON);
        assertThat(parcel.sent()).isEqualTo(NOON);
        assertThat(parcel.day()).isEqualTo("2026-01-31");
        assertThat(parcel.weight()).isEqualTo("2.50");
        assertThat(parcel.pieces()).isEqualTo(3);
        assertThat(parcel.fragile()).isFalse();
        assertThat(parcel.label()).containsExactly(1, 2, 3);
        assertThat(parcel.raw()).isEqualTo(new RawJson("{\"a\":[1]}"));
        assertThat(parcel.inner().parcelId()).isEqualTo(6002);
        assertThat(response.parcels().get(1))
                .isEqualTo(new ParcelSearchResponse.Parcel(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null));
    }

    @Test
    void anAnswerThatIsNoObjectIsOneComponent() {
        assertThat(ParcelCountResponse.fromJson("{\"jingdong_parcel_count_response\":{\"code\":\"0\",\"count\":7}}")
                        .count())
                .isEqualTo(7);
        assertThat(ParcelWeighResponse.fromJson("""
                        {"jingdong_parcel_weigh_responce":{"code":"0","weigh_result":[{"parcelId":1,"done":true}]}}""").weighResult())
                .containsExactly(new ParcelWeighResponse.Done(1L, true));
    }

    @Test
    void oddNamesAreSentAndReadUnderTheirWireNames() {
        var request = NewReturnRequest.builder()
                .classValue("c")
                .hash(1)
                .quote("q")
                .buyer("b")
                .aDotB("\"")
                .rows(List.of(NewReturnRequest.Long.builder().longValue(5).build()))
                .build();
        var response = NewReturnResponse.fromJson("""
                {"class": "c", "in": [[["*/"]]], "Date": {"date": "2026-01-31"}, "te\\"xt": "t",
                 "quote\\"\\\\u0022 */": "q", "Integer": {"int": 3}, "a;b|c": "s", "b": "b"}""");
        var spelledOtherwise = NewReturnResponse.fromJson("""
                {"te\\\\xt": "t", "\\\\;": "s"}""");

        assertThat(Requests.json(request)).isEqualTo("""
                {"const":"*/ \\"\\\\u0022","class":"c","hashCode":1,"quote\\"\\\\u0022 */":"q","采购员":"b","a.b":"\\"",\
                "long":"5"}""");
        assertThat(response.classValue()).isEqualTo("c");
        assertThat(response.in().get(0).get(0)).containsExactly(golden.nasty.odd.String.END);
        assertThat(response.date().date()).isEqualTo("2026-01-31");
        assertThat(response.text()).isEqualTo("t");
        assertThat(response.quote()).isEqualTo("q");
        assertThat(response.integer().intValue()).isEqualTo(3);
        assertThat(response.separators()).isEqualTo("s");
        assertThat(response.b()).isEqualTo("b");
        assertThat(response.toString()).contains(" a;b|c=s, b=b");
        assertThat(spelledOtherwise.text()).isEqualTo("t");
        assertThat(spelledOtherwise.separators()).isEqualTo("s");
    }

    @Test
    void whatIsJsonInATextIsSentAndReadAsDocumented() {
        try (var jd = new AnsweringClient("""
                {"jingdong_new_return_responce": {"code": "0", "result\\"\\\\u0022": {
                  "asText": "\\"in \\\\\\"quotes\\\\\\"\\"", "millisAsText": "1769832000000",
                  "DateAsText": "{\\"date\\": \\"2026-01-31\\"}", "listAsText": "[[1], [2, 3]]",
                  "mapAsText": "{\\"k\\": {\\"day\\": \\"2026-01-31 12:00:00\\"}}"}}}""")) {
            var exchange = jd.client()
                    .exchange(NewReturnRequest.builder()
                            .classValue("c")
                            .quote("/\"")
                            .in(List.of(golden.nasty.odd.String.VALUE))
                            .golden(List.of("g"))
                            .rows(List.of(NewReturnRequest.Long.builder()
                                    .longValue(5)
                                    .cell("x")
                                    .build()))
                            .times(List.of(NOON))
                            .timesAsCells(List.of(NOON, NOON))
                            .timesAsText(Map.of("k", List.of(NOON)))
                            .pages(Map.of("k", Pages.ONE))
                            .pagesAsText(List.of(Pages.ONE, Pages.of("2")))
                            .build());

            assertThat(jd.asked()).singleElement().asString().endsWith("""
                    "times":[1769832000000],"timesAsCells":"1769832000000,1769832000000",\
                    "timesAsText":"{\\"k\\":[1769832000000]}","pages":{"k":1},"pagesAsText":"[1,2]"}""");
            assertThat(exchange.report().entries()).isEmpty();
            var response = exchange.response();
            assertThat(response.asText()).isEqualTo("in \"quotes\"");
            assertThat(response.millisAsText()).isEqualTo(NOON);
            assertThat(response.dateAsText().date()).isEqualTo("2026-01-31");
            assertThat(response.listAsText()).containsExactly(List.of(1L), List.of(2L, 3L));
            assertThat(response.mapAsText().get("k").day()).isEqualTo(NOON);
        }
    }

    @Test
    void facadesGoThroughAllPages() {
        try (var jd = new AnsweringClient("""
                {"x_response": {"code": "0", "search_result": {"total": 3, "parcels": [{"parcel_id": 1}, {"parcel_id": 2}]}}}""", """
                {"x_response": {"code": "0", "search_result": {"total": 3, "parcels": [{"parcel_id": 3}]}}}""")) {
            var request = ParcelSearchRequest.builder()
                    .states(List.of(ParcelState.PACKED))
                    .page(1)
                    .pageSize(2)
                    .build();

            assertThat(new ParcelApi(jd.client()).parcelSearchAll(request))
                    .extracting(ParcelSearchResponse.Parcel::parcelId)
                    .containsExactly(1L, 2L, 3L);
            assertThat(jd.asked())
                    .extracting(json -> json.replaceAll(".*\"page\":(\\d+).*", "$1"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void facadesScroll() {
        try (var jd = new AnsweringClient("""
                {"x_response": {"code": "0", "data": {"scrollId": "s1", "more": true, "ids": [1]}}}""", """
                {"x_response": {"code": "0", "data": {"scrollId": "s2", "more": false, "ids": [2]}}}""")) {
            var request = ParcelScrollRequest.builder().build();

            assertThat(new ParcelApi(jd.client()).parcelScrollAll(request)).containsExactly(1L, 2L);
            assertThat(jd.asked()).containsExactly("{}", "{\"scrollId\":\"s1\"}");
        }
    }

    @Test
    void facadesPageInsideAContainer() {
        try (var jd = new AnsweringClient("""
                {"x_response": {"code": "0", "queryResult": {"data": [{"url": "a"}, {"url": "b"}]}}}""", """
                {"x_response": {"code": "0", "queryResult": {"data": []}}}""")) {
            var request = UnionOpenLinksQueryRequest.builder()
                    .linkReq(LinkReq.builder().offset(10).build())
                    .build();

            assertThat(new LinksApi(jd.client()).unionOpenLinksQueryAll(request))
                    .hasSize(2);
            assertThat(jd.asked()).containsExactly("{\"linkReq\":{\"offset\":10}}", "{\"linkReq\":{\"offset\":12}}");
        }
    }
}
