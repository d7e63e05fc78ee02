package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.testing.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole program against the embedded gateway, which refuses whatever JD would refuse. */
class BackOfficeTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private SimulatedJd jd;

    @BeforeEach
    void start() {
        jd = SimulatedJd.start();
    }

    @AfterEach
    void stop() {
        jd.close();
    }

    @Test
    void theProgramTellsEveryCallAndEndsWell() {
        assertThat(Main.run(Map.of(), out, true)).as(printed()).isTrue();

        assertThat(printed())
                .contains("=== A day in the back office ===", "=== What can go wrong ===")
                .contains("> jingdong.pop.order.search PopOrderSearchRequest{order_state=[WAIT_SELLER_STOCK_OUT]")
                .contains("expected commission: ")
                .contains("as documented")
                .contains("Everything went as expected.")
                .doesNotContain("[NOT SO]");
    }

    @Test
    void theProgramPrintsOneLineForEachCallUnlessItIsAskedForMore() {
        assertThat(Main.run(Map.of(), out, false)).as(printed()).isTrue();

        assertThat(printed())
                .contains("   jingdong.pop.order.search: as documented")
                .doesNotContain("PopOrderSearchRequest{", "[NOT SO]");
        assertThat(printed().lines().count()).isLessThan(200);
    }

    @Test
    void personalDataAndSecretsAreMasked() {
        Main.run(Map.of(), out, true);

        assertThat(printed())
                .contains("consigneeInfo=Consignee[fullname=***")
                .doesNotContain("林小满", "139****0001", "山茶路")
                .doesNotContain(jd.gateway().appSecret(), jd.gateway().accessToken());
    }

    @Test
    void chineseTextComesThrough() {
        work();

        assertThat(printed()).contains("山茶绿茶 250 克 绿罐", "等待出库", "the buyer notes: 请用大盒子，谢谢！");
    }

    @Test
    void allWaitingOrdersAreShippedOnce() {
        work();

        assertThat(jd.gateway().requests("jingdong.pop.order.search"))
                .extracting(request -> request.business("page"))
                .containsExactly("1", "2");
        assertThat(sent("jingdong.pop.order.shipment"))
                .extracting(request -> request.business("orderId"))
                .containsExactly("300012345678", "300012345679", "300012345680");
        assertThat(sent("jingdong.pop.order.shipment"))
                .extracting(request -> request.business("logiNo"))
                .doesNotHaveDuplicates();
        assertThat(jd.gateway().duplicateWrites()).isEmpty();
    }

    @Test
    void namesAreDecryptedAndCustomersFoundByIndex() {
        work();

        assertThat(printed())
                .contains("order 300012345678: for 林**", "customers whose number ends in 0001: [1, 3]")
                .doesNotContain("13900010001");
        assertThat(sent("jingdong.jos.master.key.get")).hasSize(1);
    }

    @Test
    void aMissingKeyIsTold() {
        Main.run(Map.of(), out, true);

        assertThat(printed()).contains("the label says: (encrypted with a key that JD does not give to this shop)");
    }

    @Test
    void theStockIsSetToWhatLiesOnTheShelf() {
        work();

        assertThat(sent("jingdong.stock.write.updateSkuStock"))
                .extracting(RecordedRequest::json)
                .containsExactly(
                        "{\"skuId\":70010001,\"stockNum\":"
                                + SimulatedJd.SHOP.shelf().applyAsLong(70010001) + "}",
                        "{\"skuId\":70010002,\"stockNum\":"
                                + SimulatedJd.SHOP.shelf().applyAsLong(70010002) + "}");
    }

    @Test
    void goodsAreSearchedAsUnionWantsThem() {
        work();

        assertThat(sent("jd.union.open.goods.query"))
                .extracting(RecordedRequest::json)
                .containsExactly("{\"goodsReqDTO\":{\"keyword\":\"绿茶\",\"isCoupon\":1,"
                        + "\"sortName\":\"inOrderCount30Days\",\"pageIndex\":1,\"pageSize\":10}}");
    }

    @Test
    void longPeriodsAreReadHourByHourAndPageByPage() {
        work();

        assertThat(sent("jd.union.open.order.row.query"))
                .extracting(request -> request.business("orderReq.pageIndex"))
                .containsExactly("1", "2", "1", "2");
    }

    @Test
    void onlyUnionIsCalledWithoutAToken() {
        work();

        assertThat(jd.gateway().requests())
                .allSatisfy(request -> assertThat(request.parameters().containsKey("access_token"))
                        .isEqualTo(!request.method().startsWith("jd.union.")));
    }

    @Test
    void itOnlyLooksWhereItMustNotChangeAnything() {
        try (var client = jd.client(new Narrator(out, true)).build()) {
            new BackOffice(client, jd.fields(client), SimulatedJd.SHOP, new Narrator(out, true)).look();
        }

        assertThat(jd.gateway().requests())
                .extracting(RecordedRequest::method)
                .isNotEmpty()
                .doesNotContain("jingdong.pop.order.shipment", "jingdong.stock.write.updateSkuStock");
    }

    private void work() {
        var narrator = new Narrator(out, true);
        try (var client = jd.client(narrator).build()) {
            new BackOffice(client, jd.fields(client), SimulatedJd.SHOP, narrator).work();
        }
        assertThat(narrator.close()).as(printed()).isTrue();
    }

    private List<RecordedRequest> sent(String method) {
        return jd.gateway().requests(method);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
