package io.github.jdcodegen.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "start_date, startDate",
        "pageSize, pageSize",
        "Head, head",
        "nType, nType",
        "aDAuditResult, aDAuditResult",
        "SKU, sku",
        "SKU_ID, skuId",
        "SKUId, skuId",
        "IDCard, idCard",
        "is_success, isSuccess",
        "_x, x",
        "X1a, x1a",
        "AB1c, ab1c"
    })
    void membersAreCamelCase(String wire, String member) {
        assertThat(Names.member(wire)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "jingdong.pop.order.search, PopOrderSearch",
        "360buy.ware.get, Buy360WareGet",
        "jd.union.open.goods.query, UnionOpenGoodsQuery",
        "jingdong.sku.read.findSkuById, SkuReadFindSkuById",
        "jingdong.logistics.o2o.sku.stock_owner.update, LogisticsO2oSkuStockOwnerUpdate"
    })
    void methodsGiveTheStemOfClassNames(String method, String stem) {
        assertThat(Names.method(method)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "WAIT_SELLER_STOCK_OUT, WAIT_SELLER_STOCK_OUT",
        "waitPay, WAIT_PAY",
        "on-shelf, ON_SHELF",
        "pop-soap, POP_SOAP",
        "SOP, SOP",
        "title, TITLE"
    })
    void constantsAreUpperCase(String wire, String constant) {
        assertThat(Names.constant(wire)).isEqualTo(constant);
        assertThat(Names.isLegalConstant(constant)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "上架", "-1", "_"})
    void someWireValuesMakeNoConstant(String wire) {
        assertThat(Names.isLegalConstant(Names.constant(wire))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#promo_id",
                "$pin",
                "class",
                "3d",
                "a.b",
                "采购员",
                "x ",
                "hashCode",
                "wait",
                "operation",
                "",
                "_",
                "yield"
            })
    void someWireNamesCannotServe(String wire) {
        assertThat(Names.canServe(wire)).isFalse();
    }

    @Test
    void mostCan() {
        assertThat(Names.canServe("version")).isTrue();
        assertThat(Names.canServe("Date")).isTrue();
    }
}
